import type { VNode } from 'preact';
import { Columns } from '../components/charts.tsx';
import { HealthNavigation } from '../components/navigation.tsx';
import { Table } from '../components/table.tsx';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';
import { countOf, grouped } from '../model/count-of.ts';
import { dayOf } from '../model/day-of.ts';
import { groupBy, type RunRecord } from '@docwright/core/model';
import { money } from '../model/money.ts';
import type { Page, PageContext } from '../model/page.ts';

interface Cost {
  readonly label: VNode | string;
  readonly docs: number;
  readonly tokens: number;
  readonly cost: number;
}

const mostModules = 50;

/** What the documentation cost: over runs, by model and by module. */
export function costPage(context: PageContext, digests: readonly ModuleDigest[], runs: readonly RunRecord[]): Page {
  const paid = digests.flatMap((digest) => digest.symbols).filter((symbol) => symbol.tokens !== undefined);
  const total = sum('All', paid);
  const models = [...groupBy(paid, (symbol) => symbol.model ?? 'unknown')].map(([model, symbols]) =>
    sum(model, symbols),
  );
  const modules = digests
    .map((digest) =>
      sum(
        <a href={context.url(modulePage(digest.module))}>{digest.module}</a>,
        digest.symbols.filter((symbol) => symbol.tokens !== undefined),
      ),
    )
    .filter((row) => row.tokens > 0)
    .sort((left, right) => right.cost - left.cost || right.tokens - left.tokens);
  return {
    context,
    title: 'Cost',
    section: 'health',
    navigation: <HealthNavigation context={context} />,
    body: (
      <article class="dashboard">
        <header class="page-head">
          <h1>Cost</h1>
          <p class="meta">
            {total.docs === 0
              ? 'Nothing was paid for: the docs come from people or from the offline provider.'
              : `${countOf(total.docs, 'doc')} cost ${grouped(total.tokens)} tokens, ${money(total.cost)}.`}
          </p>
        </header>
        {runs.length > 0 && <Runs runs={runs} />}
        {models.length > 0 && <CostTable title="By model" rows={models} />}
        {modules.length > 0 && <CostTable title="By module" rows={modules.slice(0, mostModules)} />}
      </article>
    ),
  };
}

function Runs({ runs }: { readonly runs: readonly RunRecord[] }): VNode {
  const recent = runs.slice(-40);
  return (
    <>
      <h2>Over runs</h2>
      {recent.length > 1 && <RunCharts runs={recent} />}
      <details open={recent.length === 1}>
        <summary>Runs as a table</summary>
        <Table
          caption="Runs, newest first"
          words={[1]}
          heads={['Day', 'Written by', 'Drafted', 'Accepted', 'Documented', 'Tokens', 'Cost']}
          rows={recent
            .toReversed()
            .map((run) => [
              dayOf(run),
              Object.keys(run.models).join(', ') || run.provider,
              run.drafted,
              run.accepted,
              `${Math.floor(run.coverage)} %`,
              grouped(run.inputTokens + run.outputTokens),
              money(run.cost),
            ])}
        />
      </details>
    </>
  );
}

function RunCharts({ runs }: { readonly runs: readonly RunRecord[] }): VNode {
  return (
    <>
      <Columns
        caption="Share of documented symbols after each run"
        top={100}
        columns={runs.map((run) => ({
          label: dayOf(run),
          value: run.coverage,
          shown: `${Math.floor(run.coverage)} %`,
        }))}
      />
      {runs.some((run) => run.requests > 0) && <Spending runs={runs} />}
    </>
  );
}

function Spending({ runs }: { readonly runs: readonly RunRecord[] }): VNode {
  return (
    <>
      <Columns
        caption="Cost of each run"
        columns={runs.map((run) => ({ label: dayOf(run), value: run.cost, shown: money(run.cost) }))}
      />
      <Columns
        caption="Tokens of each run"
        columns={runs.map((run) => ({
          label: dayOf(run),
          value: run.inputTokens + run.outputTokens,
          shown: grouped(run.inputTokens + run.outputTokens),
        }))}
      />
    </>
  );
}

function CostTable({ title, rows }: { readonly title: string; readonly rows: readonly Cost[] }): VNode {
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption="Docs paid for, dearest first"
        heads={['Name', 'Docs', 'Tokens', 'Cost']}
        rows={rows.map((row) => [row.label, row.docs, grouped(row.tokens), money(row.cost)])}
      />
    </>
  );
}

function sum(label: VNode | string, symbols: readonly SymbolDigest[]): Cost {
  return {
    label,
    docs: symbols.length,
    tokens: symbols.reduce((total, symbol) => total + (symbol.tokens ?? 0), 0),
    cost: symbols.reduce((total, symbol) => total + (symbol.cost ?? 0), 0),
  };
}
