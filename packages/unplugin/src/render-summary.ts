import type { ResolvedOptions } from './options.ts';
import type { BuildReport } from './records.ts';

/** What is said at the end of a build: findings, coverage, and what was written. Empty where there is nothing to say. */
export function renderSummary(report: BuildReport, summary: ResolvedOptions['summary']): string {
  const { coverage, text } = report;
  if (coverage === undefined || summary === 'none') return '';
  const line = renderLine(report);
  return [text.findings, summary === 'table' ? text.coverage : '', line]
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderLine({ coverage, modules, findings, generated }: BuildReport): string {
  const written =
    generated === undefined || generated.documented === 0
      ? []
      : [`${generated.documented} newly documented in the cache`];
  const found = findings.length === 0 ? [] : [`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`];
  const share = `${(coverage?.percent ?? 100).toFixed(1)} % of ${coverage?.total ?? 0} symbols documented`;
  const scope = `${modules.length} ${modules.length === 1 ? 'module' : 'modules'}`;
  return `docwright: ${[scope, share, ...written, ...found].join(', ')}`;
}
