import { markdownTable, summarizeQuality, type QualitySummary } from '@docwright/core/report';
import type { RunRecord } from '@docwright/core/model';
import { kindName } from '../components/badges.tsx';
import { countOf, grouped } from '../model/count-of.ts';
import { dayOf } from '../model/day-of.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';
import { money } from '../model/money.ts';
import { countLosses, doubtful, scoredDocs } from '../model/quality-statistics.ts';
import {
  allSymbols,
  coverageByKind,
  coverageByModule,
  fixNext,
  percent,
  shareOfAll,
  type Share,
} from '../model/statistics.ts';
import { sayFinding } from '../pages/quality-page.tsx';

const most = { symbols: 100, modules: 200, runs: 40 };

/** The list of modules as Markdown. */
export function modulesMarkdown(digests: readonly ModuleDigest[]): string {
  const rows = digests.map((digest) => [
    `\`${digest.module}\``,
    grouped(digest.symbols.length),
    `${percent(shareOfAll([digest]))} %`,
  ]);
  return page('Modules', [countOf(digests.length, 'module')], table(['Module', 'Symbols', 'Documented'], rows));
}

/** How much is documented, as Markdown. */
export function coverageMarkdown(digests: readonly ModuleDigest[]): string {
  const all = shareOfAll(digests);
  const row = (name: string, share: Share): string[] => [
    name,
    `${grouped(share.documented)} of ${grouped(share.total)}`,
    `${percent(share)} %`,
  ];
  const heads = ['Documented', 'Share'];
  const next = fixNext(digests, 15).map(({ id, usedBy, complexity }) => [`\`${id}\``, `${usedBy}`, `${complexity}`]);
  return page(
    'Coverage',
    [`${grouped(all.documented)} of ${grouped(all.total)} symbols are documented: ${percent(all)} %.`],
    section('Fix these next', table(['Symbol', 'Used by', 'Complexity'], next)),
    section(
      'By kind',
      table(
        ['Kind', ...heads],
        coverageByKind(digests).map(({ kind, share }) => row(kindName(kind), share)),
      ),
    ),
    section(
      'By module',
      table(
        ['Module', ...heads],
        coverageByModule(digests)
          .slice(0, most.modules)
          .map(({ module, share }) => row(`\`${module}\``, share)),
      ),
    ),
  );
}

/** What is false in docs, and how good they are, as Markdown. */
export function qualityMarkdown(digests: readonly ModuleDigest[]): string {
  const symbols = allSymbols(digests);
  const docs = scoredDocs(symbols);
  const { overall } = summarizeQuality(docs);
  const doubts = doubtful(symbols).slice(0, most.symbols);
  const losses = countLosses(docs).map((loss) => [loss.title, grouped(loss.docs), `${loss.percent} %`]);
  return page(
    'Quality',
    [`${countOf(docs.length, 'doc')} with a score.${overall ? ` ${spread(overall)}` : ''}`],
    section(
      'False or doubtful',
      table(
        ['Symbol', 'What is wrong'],
        doubts.map(({ id, findings = [] }) => [`\`${id}\``, findings.map(sayFinding).join(' ')]),
      ),
    ),
    section('Where points are lost', table(['For', 'Docs', 'Of all points lost'], losses)),
  );
}

function spread({ p10, p50, p90 }: NonNullable<QualitySummary['overall']>): string {
  return `A tenth has at most ${p10} of 100 points, half at least ${p50}, a tenth at least ${p90}.`;
}

/** Docs that the code has moved away from, as Markdown. */
export function stalenessMarkdown(digests: readonly ModuleDigest[]): string {
  const symbols = allSymbols(digests);
  const list = (title: string, state: SymbolDigest['state']): string => {
    const found = symbols.filter((symbol) => symbol.state === state).slice(0, most.symbols);
    return section(title, found.map(({ id, origin = 'nobody' }) => `- \`${id}\`, written by ${origin}`).join('\n'));
  };
  return page(
    'Staleness',
    [],
    list('Stale', 'stale'),
    list('To review', 'review'),
    list('Rejected drafts', 'rejected'),
  );
}

/** What the documentation cost, as Markdown. */
export function costMarkdown(digests: readonly ModuleDigest[], runs: readonly RunRecord[]): string {
  const paid = allSymbols(digests).filter(({ tokens }) => tokens !== undefined);
  const total = (value: (symbol: SymbolDigest) => number | undefined): number =>
    paid.reduce((sum, symbol) => sum + (value(symbol) ?? 0), 0);
  const rows = runs
    .slice(-most.runs)
    .toReversed()
    .map((run) => [
      dayOf(run),
      grouped(run.accepted),
      `${Math.floor(run.coverage)} %`,
      grouped(run.inputTokens + run.outputTokens),
      money(run.cost),
    ]);
  return page(
    'Cost',
    [
      `${countOf(paid.length, 'doc')}: ${grouped(total((each) => each.tokens))} tokens, ${money(total((each) => each.cost))}.`,
    ],
    section('Runs', table(['Day', 'Accepted', 'Documented', 'Tokens', 'Cost'], rows)),
  );
}

function page(title: string, ...parts: (string | readonly string[])[]): string {
  return `${[`# ${title}`, ...parts.flat()].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A section that says so when there is nothing in it. */
function section(title: string, content: string): string {
  return `## ${title}\n\n${content === '' ? 'None.' : content}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable(heads, rows).join('\n');
}
