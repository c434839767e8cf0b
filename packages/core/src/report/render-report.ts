import type { Finding } from '../model/index.ts';
import { markdownTable } from './markdown-table.ts';
import { plural } from './plural.ts';
import type { ReportData } from './report-data.ts';
import { showable } from './showable.ts';
import { reportSections } from './report-sections.ts';

/**
 * The report as Markdown, for a job summary or a pull request. Equal data gives equal bytes: it holds no time.
 *
 * @param messageOf - The sentence of a finding.
 */
export function renderReport(data: ReportData, messageOf: (finding: Finding) => string): string {
  const sections = reportSections(data, messageOf).map(
    ({ title, head, rows }) => `## ${title}\n\n${markdownTable(head, rows).join('\n')}`,
  );
  return `${[`# ${titleOf(data)}`, summarize(data), ...sections, madeBy(data)].join('\n\n')}\n`;
}

/** The report as a page of its own, without scripts. */
export function renderReportPage(data: ReportData, messageOf: (finding: Finding) => string): string {
  const sections = reportSections(data, messageOf).map(({ title, head, rows }) => {
    const headCells = head.map((text) => `<th>${html(text)}</th>`).join('');
    const lines = rows.map((cells) => `<tr>${cells.map((text) => `<td>${html(text)}</td>`).join('')}</tr>`);
    return `<h2>${html(title)}</h2>\n<table>\n<tr>${headCells}</tr>\n${lines.join('\n')}\n</table>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${html(titleOf(data))}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{border-bottom:1px solid #8884;padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}</style>
<h1>${html(titleOf(data))}</h1>
<p>${html(summarize(data))}</p>
${sections.join('\n')}
<p>${html(madeBy(data))}</p>
</html>
`;
}

/** The report as CSV (RFC 4180): title of the table, and in each line its head and value in pairs. */
export function renderReportCsv(data: ReportData, messageOf: (finding: Finding) => string): string {
  const lines = reportSections(data, messageOf).flatMap(({ title, head, rows }) => [
    ['table', ...head],
    ...rows.map((cells) => [title, ...cells]),
  ]);
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** What a table program would take for a formula is written as text. */
function csvCell(markdown: string): string {
  const text = markdown.replaceAll('`', '');
  const safe = /^[=+@\t\r]|^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Markdown of one line, as far as reports use it: code, and what is bold. */
function html(markdown: string): string {
  return showable(markdown)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/`([^`]*)`/gu, '<code>$1</code>')
    .replaceAll(/\*\*([^*]+)\*\*/gu, '<strong>$1</strong>');
}

function titleOf({ coverage: { packageName } }: ReportData): string {
  return `Documentation${packageName === undefined ? '' : ` of ${packageName}`}`;
}

function madeBy({ version }: ReportData): string {
  return `Made by docwright ${version}.`;
}

function summarize({ coverage, findings }: ReportData): string {
  const { documented, total, percent, inherited, scope, preset } = coverage;
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length;
  return (
    `**${percent.toFixed(1)} %** documented: ${documented} of ${total} symbols, ${inherited} of them by inheritance ` +
    `(scope \`${scope}\`, preset \`${preset}\`). ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}.`
  );
}
