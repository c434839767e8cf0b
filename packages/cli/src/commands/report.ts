import { checkDocs, limitCheck, readLastRequests, type Workspace } from '@docwright/core';
import type { CachedSymbol, ModulePath } from '@docwright/core/model';
import { renderReport, renderRequests, type ReportData } from '@docwright/core/report';
import { formatFinding } from '@docwright/core/verify';
import type { ExitCode } from '../exit-code.ts';
import { readLastRun } from '../last-run.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { version } from '../version.ts';

/** Options of {@link report}. */
export interface ReportOptions extends ProjectOptions {
  readonly format: 'md' | 'json';
  /** Prints what the last run sent, request by request, instead. */
  readonly requests?: 'csv' | 'json';
}

/** `docwright report`: where the documentation stands and what the last run did, as Markdown or JSON. */
export async function report(shell: Shell, options: ReportOptions): Promise<ExitCode> {
  const { output } = shell;
  if (options.requests !== undefined) return reportRequests(shell, options, options.requests);
  const { workspace, progress, modules } = await openProject(shell, options, { quiet: options.format === 'json' });
  const data = await collect(workspace, modules);
  progress.clear();
  printProblems(data.problems, output);
  output.print(options.format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : renderReport(data, formatFinding));
  return codeOf(data.problems);
}

async function reportRequests(shell: Shell, options: ReportOptions, format: 'csv' | 'json'): Promise<ExitCode> {
  const { workspace } = await openProject(shell, options, { quiet: true });
  shell.output.print(renderRequests(await readLastRequests(workspace), format));
  printProblems(workspace.problems, shell.output);
  return codeOf(workspace.problems);
}

async function collect(workspace: Workspace, modules: ReadonlySet<ModulePath> | undefined): Promise<ReportData> {
  const checked = await checkDocs(workspace);
  const { coverage, findings, problems } = modules ? limitCheck(checked, modules) : checked;
  const shards = [...(await workspace.cache.readAll()).values()].filter(({ module }) => modules?.has(module) ?? true);
  const cached = shards.flatMap(({ symbols }) => Object.values(symbols));
  const lastRun = await readLastRun(workspace);
  const metrics = (await workspace.cache.runs.read()).findLast((run) => run.metrics !== undefined)?.metrics;
  return {
    version,
    coverage,
    findings,
    problems: unique([...problems, ...workspace.problems]),
    origins: countBy(cached, ({ origin }) => origin),
    states: countBy(cached, ({ state }) => state),
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
