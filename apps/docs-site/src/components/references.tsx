import type { VNode } from 'preact';
import type { CachedSymbol, SymbolId } from '@docwright/core/model';
import { grouped } from '../model/count-of.ts';
import { money } from '../model/money.ts';
import type { SymbolEntry } from '../model/module-view.ts';
import { codeBlock } from '../text/markdown.ts';
import { SymbolLink, type SectionTools } from './section-parts.tsx';

/** Longest list that a page carries; the rest is counted. */
const longestList = 40;

interface Props {
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
}

/** Who uses it, what it uses, where the doc comes from, what changed, and its source: folded away until asked for. */
export function References({ entry, tools }: Props): VNode | null {
  const { symbol, declarations } = entry;
  const usedBy = distinct(declarations.flatMap((declaration) => declaration.symbol.usedBy ?? []));
  const uses = distinct(declarations.flatMap((declaration) => declaration.symbol.uses ?? []));
  const source = tools.sourceOf(entry.id);
  const provenance = provenanceText(entry);
  const changelog = symbol.changelog ?? [];
  const parts = [
    usedBy.length > 0 && <SymbolList title="Used by" ids={usedBy} tools={tools} />,
    uses.length > 0 && <SymbolList title="Uses" ids={uses} tools={tools} />,
    changelog.length > 0 && (
      <details>
        <summary>
          History <small>{changelog.length}</small>
        </summary>
        <ul>
          {changelog.toReversed().map((change) => (
            <li>
              <strong>{change.version}</strong> {change.what}: {change.detail}
            </li>
          ))}
        </ul>
      </details>
    ),
    source !== undefined && (
      <details>
        <summary>Source</summary>
        <div dangerouslySetInnerHTML={{ __html: codeBlock(source, 'ts', tools.resolver.prose(entry)) }} />
      </details>
    ),
    symbol.complexity > 5 && (
      <span class="meta" title="Cyclomatic complexity: decisions + 1">
        complexity {symbol.complexity}
      </span>
    ),
    provenance !== '' && <span class="meta">{provenance}</span>,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : <div class="references">{parts}</div>;
}

function SymbolList({
  title,
  ids,
  tools,
}: {
  readonly title: string;
  readonly ids: readonly SymbolId[];
  readonly tools: SectionTools;
}): VNode {
  return (
    <details>
      <summary>
        {title} <small>{ids.length}</small>
      </summary>
      <ul class="symbols">
        {ids.slice(0, longestList).map((id) => (
          <li>
            <SymbolLink id={id} context={tools.context} />
          </li>
        ))}
        {ids.length > longestList && <li>and {ids.length - longestList} more</li>}
      </ul>
    </details>
  );
}

function provenanceText({ symbol: { provenance, quality } }: SymbolEntry): string {
  const { provider, model, inputTokens, outputTokens = 0, cost } = provenance ?? {};
  return [
    provider !== undefined && `written by ${model ?? provider}`,
    inputTokens !== undefined && `${grouped(inputTokens + outputTokens)} tokens`,
    cost !== undefined && cost > 0 && money(cost),
    quality !== undefined && scoreText(quality),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** The score, and what keeps it from being full: `quality 98 (fit to the code 94)`. */
function scoreText({ overall, ...aspects }: NonNullable<CachedSymbol['quality']>): string {
  const lacking = Object.entries(aspects).filter(([, score]) => score < 100);
  const reasons = lacking.map(([name, score]) => `${name === 'complexity' ? 'fit to the code' : name} ${score}`);
  return `quality ${overall}${reasons.length === 0 ? '' : ` (${reasons.join(', ')})`}`;
}

function distinct(ids: readonly SymbolId[]): SymbolId[] {
  return [...new Set(ids)];
}
