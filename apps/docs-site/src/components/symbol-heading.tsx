import type { VNode } from 'preact';
import type { SymbolEntry } from '../model/module-view.ts';
import { highlightSignature } from '../text/signature.ts';
import { KindBadge, OriginBadge, StateBadge } from './badges.tsx';
import type { SectionTools } from './section-parts.tsx';
import type { SymbolSectionProps } from './symbol-section.tsx';

/** Name, kind, state and origin of a symbol, and where its source is. */
export function SymbolHeading({ entry, tools, level }: SymbolSectionProps): VNode {
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
export function isCompact(entry: SymbolEntry, level: number): boolean {
  const isValue = entry.kind === 'property' || entry.kind === 'enum-member' || entry.kind === 'accessor';
  return level > 3 && isValue && entry.declarations.length === 1 && entry.symbol.signature.length < 64;
}

/** A signature whose types are links. */
export function Signature(props: {
  readonly text: string;
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
}): VNode {
  const { text, entry, tools } = props;
  return (
    <code dangerouslySetInnerHTML={{ __html: highlightSignature(text, entry.kind, tools.resolver.type(entry)) }} />
  );
}
