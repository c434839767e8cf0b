import type { VNode } from 'preact';
import { moduleOf, type SymbolId } from '@docwright/core/model';
import { anchorOf } from '../model/address.ts';
import { groupEntries, type SymbolEntry } from '../model/module-view.ts';
import { areToldApart, commonEntry, entriesApart } from '../model/overload-docs.ts';
import { breakSignature } from '../text/break-signature.ts';
import { Examples, Facts, Throws } from './behaviour.tsx';
import { References } from './references.tsx';
import type { SectionTools } from './section-parts.tsx';
import { SymbolDoc } from './symbol-doc.tsx';
import { isCompact, Signature, SymbolHeading } from './symbol-heading.tsx';

/** What is shown of a symbol, and with which tools. */
export interface SymbolSectionProps {
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
  /** Level of the heading: 3 for symbols of the module, 4 for members, 5 below. */
  readonly level: number;
}

/** Everything about one symbol: signature, doc, behaviour, references, and its members below. */
export function SymbolSection({ entry, tools, level }: SymbolSectionProps): VNode {
  const Section = tools.context.site.components.SymbolSection;
  return (
    <section class={`symbol level-${level}`} id={entry.anchor}>
      {formerAnchors(entry, tools).map((id) => (
        <span class="anchor" id={anchorOf(id)} />
      ))}
      <SymbolHeading entry={entry} tools={tools} level={level} />
      {!isCompact(entry, level) && <Declarations entry={entry} tools={tools} />}
      {areToldApart(entry) ? (
        <>
          <Throws entry={commonEntry(entry)} tools={tools} />
          <Examples entry={commonEntry(entry)} tools={tools} />
        </>
      ) : (
        <SymbolDoc entry={entry} tools={tools} />
      )}
      <Facts entry={entry} tools={tools} />
      <References entry={entry} tools={tools} />
      {groupEntries(entry.members).map((group) => (
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

/** All signatures, each with the doc of its own where these differ. */
function Declarations({ entry, tools }: Omit<SymbolSectionProps, 'level'>): VNode {
  const isApart = areToldApart(entry);
  return (
    <>
      {entriesApart(entry).map((one, index) => (
        <div class="overload" {...(index > 0 && { id: anchorOf(one.declarations[0]?.id ?? one.id) })}>
          <pre class="signature" tabindex={0}>
            <Signature text={breakSignature(one.symbol.signature)} entry={one} tools={tools} />
          </pre>
          {isApart && <SymbolDoc entry={one} tools={tools} />}
        </div>
      ))}
    </>
  );
}

/** Old anchors on this page that nothing else has taken; other pages say where their symbols went. */
function formerAnchors({ declarations }: SymbolEntry, { context, module }: SectionTools): SymbolId[] {
  const former = declarations.flatMap(({ symbol }) => symbol.formerIds ?? []);
  return former.filter((id) => moduleOf(id) === module && !context.lookup.has(id));
}
