import type { VNode } from 'preact';
import { moduleOf, type Doc, type SymbolId } from '@docwright/core/model';
import { anchorOf } from '../model/address.ts';
import { groupEntries, type SymbolEntry } from '../model/module-view.ts';
import { breakSignature } from '../text/break-signature.ts';
import { highlightSignature, highlightType } from '../text/signature.ts';
import { KindBadge, OriginBadge, StateBadge } from './badges.tsx';
import { Examples, Facts, Throws } from './behaviour.tsx';
import { References } from './references.tsx';
import { Part, Prose, SymbolLink, type SectionTools } from './section-parts.tsx';

/** What is shown of a symbol, and with which tools. */
export interface SymbolSectionProps {
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
  /** Level of the heading: 3 for symbols of the module, 4 for members, 5 below. */
  readonly level: number;
}

/** Everything about one symbol: signature, doc, behaviour, references, and its members below. */
export function SymbolSection({ entry, tools, level }: SymbolSectionProps): VNode {
  const { symbol, declarations } = entry;
  const inherited =
    symbol.doc === undefined && symbol.inheritsFrom ? tools.inheritedDoc(symbol.inheritsFrom) : undefined;
  const doc = symbol.doc ?? inherited;
  const Section = tools.context.site.components.SymbolSection;
  const groups = groupEntries(entry.members);
  return (
    <section class={`symbol level-${level}`} id={entry.anchor}>
      {[...declarations.slice(1).map(({ id }) => id), ...formerAnchors(entry, tools)].map((id) => (
        <span class="anchor" id={anchorOf(id)} />
      ))}
      <SymbolHeading entry={entry} tools={tools} level={level} />
      {!isCompact(entry, level) &&
        declarations.map((declaration) => (
          <pre class="signature" tabindex={0}>
            <Signature
              text={breakSignature(declaration.symbol.signature)}
              entry={{ ...entry, declarations: [declaration] }}
              tools={tools}
            />
          </pre>
        ))}
      {doc?.deprecated !== undefined && (
        <aside class="callout deprecated" role="note">
          <strong>Deprecated.</strong> <Prose text={doc.deprecated} entry={entry} tools={tools} inline />
        </aside>
      )}
      {symbol.inheritsFrom !== undefined && (
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
      <Facts entry={entry} tools={tools} />
      <References entry={entry} tools={tools} />
      {groups.map((group) => (
        <div class="members">
          <p class="caption">{group.title}</p>
          {group.entries.map((member) => (
            <Section entry={member} tools={tools} level={Math.min(level + 1, 6)} />
          ))}
        </div>
      ))}
    </section>
  );
}

function SymbolHeading({ entry, tools, level }: SymbolSectionProps): VNode {
  const Heading = `h${level}` as 'h3';
  const lines = tools.linesOf(entry.id);
  const source = tools.context.site.sourceUrl(tools.module, lines);
  return (
    <header class="symbol-heading">
      <Heading>
        <a class="self" href={`#${encodeURIComponent(entry.anchor)}`}>
          <bdi>{level > 3 ? entry.name : entry.title}</bdi>
        </a>
      </Heading>
      {isCompact(entry, level) ? (
        <Signature text={entry.symbol.signature} entry={entry} tools={tools} />
      ) : (
        <KindBadge kind={entry.kind} />
      )}
      <StateBadge entry={entry} />
      <OriginBadge entry={entry} />
      {source !== undefined && (lines !== undefined || level === 3) && (
        <a class="source-link" href={source} rel="noreferrer">
          {lines === undefined ? 'source' : `L${lines.start}–${lines.end}`}
        </a>
      )}
    </header>
  );
}

/** Members that are one short line stand beside their name. */
function isCompact(entry: SymbolEntry, level: number): boolean {
  const isValue = entry.kind === 'property' || entry.kind === 'enum-member' || entry.kind === 'accessor';
  return level > 3 && isValue && entry.declarations.length === 1 && entry.symbol.signature.length < 64;
}

function Signature(props: { readonly text: string; readonly entry: SymbolEntry; readonly tools: SectionTools }): VNode {
  const { text, entry, tools } = props;
  return (
    <code dangerouslySetInnerHTML={{ __html: highlightSignature(text, entry.kind, tools.resolver.type(entry)) }} />
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

/** Old anchors on this page that nothing else has taken; other pages say where their symbols went. */
function formerAnchors({ symbol }: SymbolEntry, { context, module }: SectionTools): SymbolId[] {
  return (symbol.formerIds ?? []).filter((id) => moduleOf(id) === module && !context.lookup.has(id));
}
