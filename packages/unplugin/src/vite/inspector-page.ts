import type { BuildFinding, BuildReport } from '../records.ts';

/** The page under `/__docwright/`: coverage, what is stale or wrong, and what the last run did. */
export function inspectorPage(report: BuildReport | undefined): string {
  const body = report?.coverage === undefined ? renderNothing(report) : renderReport(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>docwright</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8884; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
<h1>docwright</h1>
${body}
</body>
</html>
`;
}

function renderNothing(report: BuildReport | undefined): string {
  const notes = report?.notes ?? [];
  if (notes.length > 0) return notes.map(({ text }) => `<p>${escape(text)}</p>`).join('\n');
  return '<p>No module was loaded yet. Open a page of your application, then look here again.</p>';
}

function renderReport({ coverage, findings, generated, notes, mode, modules }: BuildReport): string {
  const stale = findings.filter(({ code }) => code === 'docs/stale' || code === 'docs/review');
  const others = findings.filter((finding) => !stale.includes(finding));
  return [
    `<p id="coverage">${coverage?.percent.toFixed(1) ?? ''} % of ${coverage?.total ?? 0} symbols documented</p>`,
    section(
      'Coverage',
      ['Module', 'Documented', 'Of', '%'],
      (coverage?.byModule ?? []).map(({ name, documented, total, percent }) => [name, documented, total, percent]),
    ),
    section('Stale', ['Place', 'Finding'], stale.map(findingRow)),
    section('Other findings', ['Place', 'Finding'], others.map(findingRow)),
    section(
      'Last run',
      ['', ''],
      [
        ['Mode', mode],
        ['Modules', modules.length],
        ['Documented', generated?.documented ?? 0],
        ['Rejected', generated?.rejected ?? 0],
        ['Failed', generated?.failed ?? 0],
        ...notes.map(({ severity, text }): Cell[] => [severity, text]),
      ],
    ),
  ].join('\n');
}

type Cell = string | number;

function findingRow({ module, line, message }: BuildFinding): Cell[] {
  return [`${module}${line === undefined ? '' : `:${line}`}`, message];
}

function section(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return `<h2>${title}</h2>\n<p>None.</p>`;
  const head = heads.some((text) => text !== '') ? `<tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr>` : '';
  const body = rows.map((row) => `<tr>${row.map(renderCell).join('')}</tr>`).join('\n');
  return `<h2>${title}</h2>\n<table>${head}\n${body}\n</table>`;
}

function renderCell(cell: Cell): string {
  return typeof cell === 'number' ? `<td class="number">${cell}</td>` : `<td>${escape(cell)}</td>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
