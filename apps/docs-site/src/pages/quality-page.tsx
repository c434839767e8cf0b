import type { VNode } from 'preact';
import type { SymbolKind } from '@docwright/core/model';
import { formatQuality } from '@docwright/core/quality';
import type { Percentiles, QualitySummary, ScoredDoc } from '@docwright/core/report';
import { formatFinding } from '@docwright/core/verify';
import { kindName } from '../components/badges.tsx';
import { Bar, Columns } from '../components/charts.tsx';
import { HealthNavigation } from '../components/navigation.tsx';
import { Sentences } from '../components/sentences.tsx';
import { SymbolLink } from '../components/section-parts.tsx';
import { SymbolTable } from '../components/symbol-table.tsx';
import { Table } from '../components/table.tsx';
import { modulePage } from '../model/address.ts';
import { countOf } from '../model/count-of.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';
import type { Page, PageContext } from '../model/page.ts';
import {
  countByTens,
  countLosses,
  doubtful,
  groupQuality,
  scoredDocs,
  type QualityGroup,
} from '../model/quality-statistics.ts';
import { allSymbols } from '../model/statistics.ts';

/** Caps, so that the page stays light however large the project is. */
const most = { weak: 40, doubtful: 100, modules: 100 };

/** What is false in docs, how good they are, and what they lose points for; the worst first. */
export function qualityPage(context: PageContext, digests: readonly ModuleDigest[]): Page {
  const symbols = allSymbols(digests);
  const docs = scoredDocs(symbols);
  const { summary, kinds, modules } = groupQuality(docs);
  const doubts = doubtful(symbols);
  return {
    context,
    title: 'Quality',
    section: 'health',
    navigation: <HealthNavigation context={context} />,
    body: (
      <article class="dashboard">
        <header class="page-head">
          <h1>Quality</h1>
          <p class="meta">
            {countOf(docs.length, 'doc')} with a score
            {summary.overall && `; half of them have ${summary.overall.p50} or more of 100 points`}.{' '}
            {countOf(doubts.length, 'symbol')} with something false or doubtful.
          </p>
        </header>
        <Doubts symbols={doubts} context={context} />
        {docs.length === 0 && <p class="note">No doc has been scored yet.</p>}
        {docs.length > 0 && (
          <>
            <Distribution docs={docs} summary={summary} />
            <Losses docs={docs} />
            <h2>Weakest docs</h2>
            <Weakest symbols={symbols} context={context} />
            <h2>By kind</h2>
            <Groups
              caption="Scores by kind, weakest first"
              groups={kinds}
              context={context}
              labelOf={(kind) => kindName(kind as SymbolKind)}
            />
            <h2>By module</h2>
            <Groups
              caption={
                modules.length > most.modules
                  ? `The ${most.modules} modules with the weakest docs`
                  : 'Scores by module, weakest first'
              }
              groups={modules.slice(0, most.modules)}
              context={context}
              labelOf={(module) => <a href={context.url(modulePage(module))}>{module}</a>}
            />
          </>
        )}
      </article>
    ),
  };
}

function Doubts({
  symbols,
  context,
}: {
  readonly symbols: readonly SymbolDigest[];
  readonly context: PageContext;
}): VNode {
  return (
    <>
      <h2>False or doubtful</h2>
      {symbols.length === 0 && <p class="note">No check has anything against the docs.</p>}
      {symbols.length > 0 && (
        <SymbolTable
          caption={
            symbols.length > most.doubtful
              ? `The first ${most.doubtful} of ${symbols.length}`
              : 'What checks have against docs'
          }
          symbols={symbols.slice(0, most.doubtful)}
          context={context}
          columns={[
            { title: 'What is wrong', cell: ({ findings = [] }) => <Sentences texts={findings.map(sayFinding)} /> },
          ]}
        />
      )}
    </>
  );
}

/** The sentence of a finding of the truth gate. */
export function sayFinding({ code, args = {} }: Required<SymbolDigest>['findings'][number]): string {
  // Names of TSDoc's own messages tell readers nothing.
  return formatFinding({ code, args }).replace(/ \(tsdoc-[a-z-]+\)/, '');
}

function Distribution({
  docs,
  summary,
}: {
  readonly docs: readonly ScoredDoc[];
  readonly summary: QualitySummary;
}): VNode {
  const row = (name: string, percentiles: Percentiles | undefined): (string | number)[][] =>
    percentiles ? [[name, percentiles.p10, percentiles.p50, percentiles.p90]] : [];
  return (
    <>
      <h2>Scores</h2>
      <Columns
        caption="Docs by score"
        columns={countByTens(docs).map((count, index) => ({
          label: index === 9 ? '90 to 100' : `${index * 10} to ${index * 10 + 9}`,
          value: count,
          shown: countOf(count, 'doc'),
        }))}
      />
      <Table
        caption="A tenth of the docs, half and nine tenths have at most so many of 100 points"
        heads={['Score', 'A tenth', 'Half', 'Nine tenths']}
        rows={[
          ...row('All in all', summary.overall),
          ...row('Completeness', summary.aspects.completeness),
          ...row('Clarity', summary.aspects.clarity),
          ...row('Consistency', summary.aspects.consistency),
          ...row('Fit to the code', summary.aspects.complexity),
        ]}
      />
    </>
  );
}

function Losses({ docs }: { readonly docs: readonly ScoredDoc[] }): VNode | null {
  const losses = countLosses(docs);
  if (losses.length === 0) return null;
  return (
    <>
      <h2>Where points are lost</h2>
      <Table
        caption="Points lost by what they are lost for"
        heads={['For', 'Docs', 'Of all points lost', 'Share']}
        words={[3]}
        rows={losses.map(({ title, docs: count, percent }) => [
          title,
          count,
          percent === 0 ? 'under 1 %' : `${percent} %`,
          <Bar value={percent} neutral />,
        ])}
      />
    </>
  );
}

function Weakest({
  symbols,
  context,
}: {
  readonly symbols: readonly SymbolDigest[];
  readonly context: PageContext;
}): VNode {
  const weakest = symbols
    .flatMap((symbol) =>
      (symbol.scored ?? []).map(({ quality: { overall = 0 } }, place) => ({ symbol, place, overall })),
    )
    .filter(({ overall }) => overall < 100)
    .sort(
      (left, right) =>
        left.overall - right.overall ||
        right.symbol.usedBy - left.symbol.usedBy ||
        (left.symbol.id < right.symbol.id ? -1 : 1),
    )
    .slice(0, most.weak)
    .flatMap(({ symbol, place }) =>
      scoredDocs([symbol])
        .slice(place, place + 1)
        .map((weak) => ({ ...symbol, weak })),
    );
  if (weakest.length === 0) return <p class="note">Every doc has all points.</p>;
  return (
    <SymbolTable
      caption="Docs by score, weakest first, then those that are used most"
      symbols={weakest}
      context={context}
      columns={[
        {
          title: 'Score',
          cell: ({ weak }) => (
            <span class="score">
              {weak.overall} <Bar value={weak.overall} />
            </span>
          ),
        },
        { title: 'Why', cell: ({ weak }) => <Sentences texts={weak.findings.map(formatQuality)} /> },
      ]}
    />
  );
}

function Groups(props: {
  readonly caption: string;
  readonly groups: readonly QualityGroup[];
  readonly context: PageContext;
  readonly labelOf: (name: string) => VNode | string;
}): VNode {
  return (
    <Table
      caption={props.caption}
      heads={['Name', 'Docs', 'A tenth below', 'Half below', 'Most points lost for', 'Weakest']}
      words={[4, 5]}
      rows={props.groups.map(({ name, docs, p10, p50, mostly, weakest }) => [
        props.labelOf(name),
        docs,
        p10,
        p50,
        mostly,
        weakest.overall === 100 ? (
          ''
        ) : (
          <>
            <SymbolLink id={weakest.id} context={props.context} /> {weakest.overall}
          </>
        ),
      ])}
    />
  );
}
