import { formatProblem, moduleOf, pathOf } from '../model/index.ts';
import type { Finding } from '../model/index.ts';
import type { NamedCount } from './coverage.ts';
import { markdownTable } from './markdown-table.ts';
import { metricsTable } from './metrics-table.ts';
import { plural } from './plural.ts';
import type { ReportData, RunNumbers } from './report-data.ts';

/**
 * The report as Markdown, for a job summary or a pull request. Equal data gives equal bytes: it holds no time.
 *
 * @param messageOf - The sentence of a finding.
 */
export function renderReport(data: ReportData, messageOf: (finding: Finding) => string): string {
  const { coverage, lastRun } = data;
  const sections = [
    `# Documentation${coverage.packageName === undefined ? '' : ` of ${coverage.packageName}`}`,
    summarize(data),
    section('By kind', countTable('Kind', coverage.byKind)),
    section('By module', countTable('Module', coverage.byModule)),
    section('Docs in the cache', cacheTable(data)),
    section('Findings', findingTable(data.findings, messageOf)),
    section(
      'Problems',
      data.problems.map((problem) => `- ${formatProblem(problem)}`),
    ),
    ...(lastRun === undefined ? [] : renderRun(lastRun, messageOf)),
    ...(data.metrics === undefined ? [] : [section('Requests', metricsTable(data.metrics))]),
    `Made by docwright ${data.version}.`,
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function summarize({ coverage, findings }: ReportData): string {
  const { documented, total, percent, inherited, scope, preset } = coverage;
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length;
  return (
    `**${percent.toFixed(1)} %** documented: ${documented} of ${total} symbols, ${inherited} of them by inheritance ` +
    `(scope \`${scope}\`, preset \`${preset}\`). ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}.`
  );
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function countTable(head: string, counts: readonly NamedCount[]): string[] {
  const rows = counts.map(({ name, documented, total, inherited, percent }) => [
    `\`${name}\``,
    String(documented),
    String(total),
    String(inherited),
    `${percent.toFixed(1)} %`,
  ]);
  return markdownTable([head, 'Documented', 'Of', 'Inherited', ''], rows);
}

function cacheTable({ origins, states }: ReportData): string[] {
  const rows = Object.entries({ ...origins, ...states }).map(([name, count]) => [name, String(count)]);
  return markdownTable(['Origin or state', 'Symbols'], rows);
}

function findingTable(findings: readonly Finding[], messageOf: (finding: Finding) => string): string[] {
  const rows = findings.map((finding) => [
    finding.severity,
    `\`${placeOf(finding)}\``,
    `\`${pathOf(finding.symbol)}\``,
    messageOf(finding),
    `\`${finding.code}\``,
  ]);
  return markdownTable(['Severity', 'Where', 'Symbol', 'What', 'Code'], rows);
}

function placeOf({ place, symbol }: Finding): string {
  return place?.line === undefined ? moduleOf(symbol) : `${place.module}:${place.line}`;
}

function renderRun(run: RunNumbers, messageOf: (finding: Finding) => string): string[] {
  const skipped = Object.entries(run.skipped).map(([reason, count]) => [`left alone: ${reason}`, String(count)]);
  const numbers = [
    ['drafted', String(run.drafted)],
    ['accepted', String(run.accepted)],
    ['taken from an interrupted run', String(run.reused)],
    ['rejected', String(run.rejected.length)],
    ['nothing to add', String(run.nothingToAdd.length)],
    ['failed', String(run.failed.length)],
    ...skipped,
  ];
  const rejected = run.rejected.map(({ symbol, findings }) => [`\`${symbol}\``, findings.map(messageOf).join(' ')]);
  const nothing = run.nothingToAdd.map(({ symbol, reason }) => [`\`${symbol}\``, reason]);
  const failed = run.failed.map(({ symbol, message }) => [`\`${symbol}\``, message]);
  return [
    section(run.interrupted ? 'Last run (interrupted)' : 'Last run', markdownTable(['Symbols', ''], numbers)),
    section('Rejected drafts', markdownTable(['Symbol', 'Why'], rejected)),
    section('Nothing to add', markdownTable(['Symbol', 'Why'], nothing)),
    section('Failed', markdownTable(['Symbol', 'Why'], failed)),
  ];
}
