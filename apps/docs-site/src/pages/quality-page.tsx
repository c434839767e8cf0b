import type { VNode } from 'preact';
import { Bar } from '../components/charts.tsx';
import { HealthNavigation } from '../components/navigation.tsx';
import { SymbolTable } from '../components/symbol-table.tsx';
import type { ModuleDigest } from '../model/digest.ts';
import type { Page, PageContext } from '../model/page.ts';

/** Quality scores and findings, the weakest docs first. */
export function qualityPage(context: PageContext, digests: readonly ModuleDigest[]): Page {
  const symbols = digests.flatMap((digest) => digest.symbols);
  const scored = symbols.filter((symbol) => symbol.quality !== undefined);
  const weakest = scored.toSorted((left, right) => (left.quality ?? 0) - (right.quality ?? 0)).slice(0, 30);
  const found = symbols.filter((symbol) => symbol.findings !== undefined).slice(0, 50);
  const codes = new Map<string, number>();
  for (const symbol of symbols) for (const code of symbol.findings ?? []) codes.set(code, (codes.get(code) ?? 0) + 1);
  return {
    context,
    title: 'Quality',
    section: 'health',
    navigation: <HealthNavigation context={context} />,
    body: (
      <article>
        <header class="page-head">
          <h1>Quality</h1>
          <p class="meta">
            {scored.length} docs have scores; {found.length === 50 ? 'at least 50' : found.length} have findings.
          </p>
        </header>
        <h2>Findings</h2>
        {codes.size === 0 && <p class="note">No check has anything against the docs.</p>}
        {codes.size > 0 && <Codes codes={codes} />}
        {found.length > 0 && (
          <SymbolTable
            caption="Symbols with findings"
            symbols={found}
            context={context}
            columns={[{ title: 'Findings', cell: (symbol) => symbol.findings?.join(', ') }]}
          />
        )}
        <h2>Weakest docs</h2>
        {weakest.length === 0 && <p class="note">No doc has been scored yet.</p>}
        {weakest.length > 0 && (
          <SymbolTable
            caption="Docs by quality, weakest first"
            symbols={weakest}
            context={context}
            columns={[
              {
                title: 'Score',
                cell: (symbol) => (
                  <span class="score">
                    {symbol.quality} <Bar value={symbol.quality ?? 0} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </article>
    ),
  };
}

function Codes({ codes }: { readonly codes: ReadonlyMap<string, number> }): VNode {
  return (
    <ul class="counts">
      {[...codes]
        .sort(([, left], [, right]) => right - left)
        .map(([code, count]) => (
          <li>
            <code>{code}</code> <strong>{count}</strong>
          </li>
        ))}
    </ul>
  );
}
