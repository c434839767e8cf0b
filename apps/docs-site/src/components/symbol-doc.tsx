import type { VNode } from 'preact';
import type { Doc } from '@docwright/core/model';
import type { SymbolEntry } from '../model/module-view.ts';
import { highlightType } from '../text/signature.ts';
import { Examples, Throws } from './behaviour.tsx';
import { Part, Prose, SymbolLink, type SectionTools } from './section-parts.tsx';

/** What the doc of a symbol says, its own or an inherited one, with what the code and the tests add to it. */
export function SymbolDoc({ entry, tools }: { readonly entry: SymbolEntry; readonly tools: SectionTools }): VNode {
  const { symbol } = entry;
  const inherited =
    symbol.doc === undefined && symbol.inheritsFrom ? tools.inheritedDoc(symbol.inheritsFrom) : undefined;
  const doc = symbol.doc ?? inherited;
  // A member that stands for one of a base is not said to inherit where it has a doc of its own, or there is none to inherit.
  const isInherited = inherited !== undefined || symbol.origin === 'inherited';
  return (
    <>
      {doc?.deprecated !== undefined && (
        <aside class="callout deprecated" role="note">
          <strong>Deprecated.</strong> <Prose text={doc.deprecated} entry={entry} tools={tools} inline />
        </aside>
      )}
      {isInherited && symbol.inheritsFrom !== undefined && (
        <p class="note">
          Documentation inherited from <SymbolLink id={symbol.inheritsFrom} context={tools.context} />.
        </p>
      )}
      {doc !== undefined && <DocBody doc={doc} entry={entry} tools={tools} />}
      <Throws doc={doc} entry={entry} tools={tools} />
      <Examples doc={doc} entry={entry} tools={tools} />
      {doc?.see !== undefined && doc.see.length > 0 && (
        <Part title="See also">
          <ul>
            {doc.see.map((text) => (
              <li>
                <Prose text={text} entry={entry} tools={tools} inline />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function DocBody({
  doc,
  entry,
  tools,
}: {
  readonly doc: Doc;
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
}): VNode {
  return (
    <>
      <Prose text={[doc.summary, doc.remarks ?? ''].join('\n\n')} entry={entry} tools={tools} />
      <Definitions title="Type parameters" items={doc.typeParameters ?? []} entry={entry} tools={tools} />
      <Definitions title="Parameters" items={parametersOf(doc, entry)} entry={entry} tools={tools} />
      {doc.returns !== undefined && (
        <Part title="Returns">
          <Prose text={doc.returns} entry={entry} tools={tools} />
        </Part>
      )}
      {doc.defaultValue !== undefined && (
        <Part title="Default">
          <Prose text={doc.defaultValue} entry={entry} tools={tools} inline />
        </Part>
      )}
      {(doc.tags ?? []).map((tag) => (
        <Part title={tag.name}>
          <Prose text={tag.text} entry={entry} tools={tools} />
        </Part>
      ))}
    </>
  );
}

interface Definition {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
  readonly note?: string;
}

/** Documented parameters with what the signature knows about them. */
function parametersOf(doc: Doc, entry: SymbolEntry): Definition[] {
  return (doc.parameters ?? []).map((parameter) => {
    const [holder, ...path] = parameter.name.split('.');
    const record = entry.symbol.parameters?.find(({ name }) => name === holder);
    const property = record?.destructured?.find((candidate) => candidate.path === path.join('.'));
    const known = path.length === 0 ? record : property;
    const note =
      known?.default === undefined ? (known?.optional === true ? 'optional' : undefined) : `default ${known.default}`;
    return {
      ...parameter,
      ...(known?.type !== undefined && { type: known.type.text }),
      ...(note !== undefined && { note }),
    };
  });
}

function Definitions(props: {
  readonly title: string;
  readonly items: readonly Definition[];
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
}): VNode | null {
  const { title, items, entry, tools } = props;
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <dl>
        {items.map((item) => (
          <div>
            <dt>
              <code>{item.name}</code>
              {item.type !== undefined && (
                <code class="type" dangerouslySetInnerHTML={{ __html: typeHtml(item.type, entry, tools) }} />
              )}
              {item.note !== undefined && <small>{item.note}</small>}
            </dt>
            <dd>
              <Prose text={item.text} entry={entry} tools={tools} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function typeHtml(type: string, entry: SymbolEntry, tools: SectionTools): string {
  const shown = type.length > 300 ? `${type.slice(0, 300)}…` : type;
  return highlightType(shown, tools.resolver.type(entry));
}
