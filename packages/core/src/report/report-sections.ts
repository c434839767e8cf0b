import { formatProblem, moduleOf, pathOf, type Finding } from '../model/index.ts';
import { formatQuality } from '../quality/index.ts';
import type { NamedCount } from './coverage.ts';
import { metricsRows } from './metrics-rows.ts';
import type { Percentiles } from './percentiles.ts';
import { plural } from './plural.ts';
import type { ReportData, RunNumbers } from './report-data.ts';
import type { QualitySummary } from './summarize-quality.ts';

/** A table of the report. Texts are Markdown of one line: code stands in back-ticks. */
export interface ReportSection {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the report says, table by table; those without rows are left out. Each format prints the same ones. */
export function reportSections(data: ReportData, messageOf: (finding: Finding) => string): ReportSection[] {
  const { coverage, lastRun, metrics, quality } = data;
  const problems = data.problems.map((problem) => [problem.severity, formatProblem(problem)]);
  return [
    countTable('By kind', 'Kind', coverage.byKind),
    countTable('By module', 'Module', coverage.byModule),
    cacheTable(data),
    ...(quality === undefined ? [] : qualityTables(quality)),
    findingTable(data.findings, messageOf),
    { title: 'Problems', head: ['Severity', 'What'], rows: problems },
    ...(lastRun === undefined ? [] : runTables(lastRun, messageOf)),
    ...(metrics === undefined ? [] : [{ title: 'Requests', head: ['Requests', ''], rows: metricsRows(metrics) }]),
  ].filter(({ rows }) => rows.length > 0);
}

function countTable(title: string, head: string, counts: readonly NamedCount[]): ReportSection {
  const rows = counts.map(({ name, documented, total, inherited, percent }) => [
    `\`${name}\``,
    String(documented),
    String(total),
    String(inherited),
    `${percent.toFixed(1)} %`,
  ]);
  return { title, head: [head, 'Documented', 'Of', 'Inherited', ''], rows };
}

function cacheTable({ origins, states }: ReportData): ReportSection {
  const rows = Object.entries({ ...origins, ...states }).map(([name, count]) => [name, String(count)]);
  return { title: 'Docs in the cache', head: ['Origin or state', 'Symbols'], rows };
}

function findingTable(findings: readonly Finding[], messageOf: (finding: Finding) => string): ReportSection {
  const rows = findings.map((finding) => [
    finding.severity,
    `\`${placeOf(finding)}\``,
    `\`${pathOf(finding.symbol)}\``,
    messageOf(finding),
    `\`${finding.code}\``,
  ]);
  return { title: 'Findings', head: ['Severity', 'Where', 'Symbol', 'What', 'Code'], rows };
}

function placeOf({ place, symbol }: Finding): string {
  return place?.line === undefined ? moduleOf(symbol) : `${place.module}:${place.line}`;
}

function runTables(run: RunNumbers, messageOf: (finding: Finding) => string): ReportSection[] {
  const skipped = Object.entries(run.skipped).map(([reason, count]) => [`left alone: ${reason}`, String(count)]);
  const numbers = [
    ['drafted', String(run.drafted)],
    ['accepted', String(run.accepted)],
    ['taken from an interrupted run', String(run.reused)],
    ['rejected', String(run.rejected.length)],
    ['nothing to add', String(run.nothingToAdd.length)],
    ['failed', String(run.failed.length)],
    ...(run.unfinished === undefined ? [] : [['not finished', String(run.unfinished.length)]]),
    ...skipped,
    ...(run.secrets === undefined ? [] : [['secrets replaced before anything was sent', String(run.secrets)]]),
    ...retrievalRows(run),
  ];
  const rejected = run.rejected.map(({ symbol, findings }) => [`\`${symbol}\``, findings.map(messageOf).join(' ')]);
  const nothing = run.nothingToAdd.map(({ symbol, reason }) => [`\`${symbol}\``, reason]);
  const failed = run.failed.map(({ symbol, message }) => [`\`${symbol}\``, message]);
  const why = ['Symbol', 'Why'];
  return [
    { title: titleOf(run), head: ['Symbols', ''], rows: numbers },
    { title: 'Rejected drafts by check', head: ['Check', 'Drafts'], rows: rejectionsByCheck(run) },
    { title: 'Rejected drafts', head: why, rows: rejected },
    { title: 'Nothing to add', head: why, rows: nothing },
    { title: 'Failed', head: why, rows: failed },
    { title: 'Cut to fit', head: ['Symbol', 'Left out'], rows: trimmedRows(run) },
  ];
}

function retrievalRows({ retrieval }: RunNumbers): string[][] {
  if (retrieval === undefined) return [];
  const { kind, examples, withExamples, tokens } = retrieval;
  return [
    [`examples shown (${kind})`, `${examples}, for ${plural(withExamples, 'symbol')}`],
    ['tokens of examples', String(tokens)],
  ];
}

function trimmedRows({ trimmed = {} }: RunNumbers): string[][] {
  return Object.entries(trimmed).map(([symbol, what]) => [`\`${symbol}\``, what.join('; ')]);
}

function titleOf({ interrupted, stopped }: RunNumbers): string {
  if (interrupted) return 'Last run (interrupted)';
  return stopped === undefined ? 'Last run' : `Last run (stopped by the ${stopped})`;
}

/** A draft that several checks refuse counts for each of them; the check that refuses most comes first. */
function rejectionsByCheck({ rejected }: RunNumbers): string[][] {
  const counts = new Map<string, number>();
  for (const { findings } of rejected) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const check of new Set(errors.map(({ code }) => code.split('/', 1)[0] ?? code)))
      counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, more], [right, most]) => most - more || (left < right ? -1 : 1))
    .map(([check, count]) => [`\`${check}\``, String(count)]);
}

function qualityTables({ overall, aspects, byKind, byModule, weakest }: QualitySummary): ReportSection[] {
  if (overall === undefined) return [];
  const row = (name: string, { count, p10, p50, p90 }: Percentiles): string[] => [
    name,
    ...[count, p10, p50, p90].map(String),
  ];
  const head = (name: string): string[] => [name, 'Docs', '10 % below', 'Half below', '90 % below'];
  const named = (list: QualitySummary['byKind']): string[][] => list.map((each) => row(`\`${each.name}\``, each));
  return [
    {
      title: 'Quality',
      head: head('Score'),
      rows: [row('overall', overall), ...Object.entries(aspects).map(([name, scores]) => row(name, scores))],
    },
    { title: 'Quality by kind', head: head('Kind'), rows: named(byKind) },
    { title: 'Quality by module', head: head('Module'), rows: named(byModule) },
    {
      title: 'Weakest docs',
      head: ['Symbol', 'Score', 'Weaker of its kind', 'Weaker in its module', 'Points lost'],
      rows: weakest.map((doc) => [
        `\`${doc.id}\``,
        String(doc.overall),
        `${doc.rankInKind} %`,
        `${doc.rankInModule} %`,
        doc.findings.map((finding) => `${formatQuality(finding)} (${finding.code}, −${finding.points})`).join(' '),
      ]),
    },
  ];
}
