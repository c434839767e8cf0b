import { checkDocs, limitCheck, measureQuality, readLastRequests, type Workspace } from '@docwright/core';
import { moduleOf, type CachedSymbol, type ModulePath } from '@docwright/core/model';
import {
  renderReport,
  renderReportCsv,
  renderReportPage,
  renderRequests,
  summarizeQuality,
  type ReportData,
} from '@docwright/core/report';
import { formatFinding } from '@docwright/core/verify';
import type { ExitCode } from '../exit-code.ts';
import { readLastRun } from '../last-run.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

/** Options of {@link report}. */
export interface ReportOptions extends ProjectOptions {
  readonly format: 'md' | 'html' | 'json' | 'csv';
  /** How many of the weakest docs are listed. Default 10. */
  readonly worst?: string;
  /** Prints what the last run sent, request by request, instead. */
  readonly requests?: 'csv' | 'json';
}

/** `docwright report`: where the documentation stands and what the last run did, as Markdown, a page, JSON or CSV. */
export async function report(shell: Shell, options: ReportOptions): Promise<ExitCode> {
  const { output } = shell;
  if (options.requests !== undefined) return reportRequests(shell, options, options.requests);
  const worst = Number(options.worst ?? 10);
  if (!Number.isInteger(worst) || worst < 0) throw new UsageError('--worst is no whole number from 0 on.');
  const { workspace, progress, modules } = await openProject(shell, options, { quiet: options.format !== 'md' });
  const data = await collect(workspace, modules, worst);
  progress.clear();
  printProblems(data.problems, output);
  output.print(formats[options.format](data, formatFinding));
  return codeOf(data.problems);
}

const formats = {
  md: renderReport,
  html: renderReportPage,
  csv: renderReportCsv,
  json: (data: ReportData) => `${JSON.stringify(data, null, 2)}\n`,
};

async function reportRequests(shell: Shell, options: ReportOptions, format: 'csv' | 'json'): Promise<ExitCode> {
  const { workspace } = await openProject(shell, options, { quiet: true });
  shell.output.print(renderRequests(await readLastRequests(workspace), format));
  printProblems(workspace.problems, shell.output);
  return codeOf(workspace.problems);
}

async function collect(
  workspace: Workspace,
  modules: ReadonlySet<ModulePath> | undefined,
  worst: number,
): Promise<ReportData> {
  const checked = await checkDocs(workspace);
  const { coverage, findings, problems } = modules ? limitCheck(checked, modules) : checked;
  const shards = [...(await workspace.cache.readAll()).values()].filter(({ module }) => modules?.has(module) ?? true);
  const cached = shards.flatMap(({ symbols }) => Object.values(symbols));
  const lastRun = await readLastRun(workspace);
  const metrics = (await workspace.cache.runs.read()).findLast((run) => run.metrics !== undefined)?.metrics;
  const scored = await measureQuality(workspace);
  const quality = summarizeQuality(modules ? scored.filter(({ id }) => modules.has(moduleOf(id))) : scored, worst);
  return {
    version,
    coverage,
    findings,
    problems: unique([...problems, ...workspace.problems]),
    origins: countBy(cached, ({ origin }) => origin),
    states: countBy(cached, ({ state }) => state),
    quality,
    ...(lastRun && { lastRun }),
    ...(metrics && { metrics }),
  };
}

function countBy<Key extends string>(
  symbols: readonly CachedSymbol[],
  keyOf: (symbol: CachedSymbol) => Key | undefined,
): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const symbol of symbols) {
    const key = keyOf(symbol);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
