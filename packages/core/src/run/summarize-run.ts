import type { TaskOutcome } from '../generate/index.ts';
import type { DocPlan, SymbolId } from '../model/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GenerateResult } from './generate-result.ts';
import type { SettledModules } from './settled-modules.ts';

/** Says what a run did, the settled modules aside. */
export function summarizeRun(
  outcomes: readonly TaskOutcome[],
  plan: DocPlan,
  workspace: Workspace,
  {
    coverage,
    unfinished,
    stoppedBy,
  }: Pick<GenerateResult, 'coverage'> & { readonly unfinished: readonly SymbolId[]; readonly stoppedBy: unknown },
): Omit<GenerateResult, 'secrets'> {
  const skipped: Record<string, number> = {};
  for (const { reason } of plan.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
  // In a run that came to its end, tasks without an outcome were dropped, because a base was documented in it.
  const isWhole = stoppedBy === undefined && !workspace.signal.aborted;
  const needless = isWhole ? listUnfinished(plan, outcomes).length : 0;
  if (needless > 0) skipped['inherits'] = (skipped['inherits'] ?? 0) + needless;
  const of = <Name extends TaskOutcome['outcome']>(name: Name): Extract<TaskOutcome, { outcome: Name }>[] =>
    outcomes.filter((outcome): outcome is Extract<TaskOutcome, { outcome: Name }> => outcome.outcome === name);
  const deferred = of('deferred');
  const isSpent = deferred.some(({ spent }) => spent !== undefined);
  const stopped = stoppedBy === undefined ? (isSpent ? 'budget' : undefined) : 'provider';
  return {
    drafted: outcomes.length - deferred.length,
    accepted: of('accepted').length,
    reused: outcomes.filter(({ reused }) => reused).length,
    rejected: of('rejected').map(({ symbol, findings }) => ({ symbol, findings })),
    nothingToAdd: of('nothing-to-add').map(({ symbol, reason }) => ({ symbol, reason })),
    failed: of('failed').map(({ symbol, message }) => ({ symbol, message })),
    skipped,
    filtered: of('filtered').map(({ symbol, category }) => ({ symbol, category })),
    fellBack: of('accepted').flatMap(({ symbol, by }) =>
      by === undefined ? [] : [{ symbol, insteadOf: by.insteadOf, findings: by.findings }],
    ),
    deferred: [...plan.deferred, ...deferred.map(({ symbol, reason }) => ({ symbol, reason }))],
    ...(stopped && { stopped }),
    ...(unfinished.length > 0 && { unfinished }),
    interrupted: workspace.signal.aborted,
    coverage,
    problems: workspace.problems,
  };
}

/** Counts what was skipped in settled modules, too. */
export function addSkipped<Summary extends Pick<GenerateResult, 'skipped'>>(
  summary: Summary,
  settled: SettledModules,
): Summary {
  const skipped: Record<string, number> = { ...summary.skipped };
  for (const { skipped: counts } of settled.values())
    for (const [reason, count] of Object.entries(counts)) skipped[reason] = (skipped[reason] ?? 0) + count;
  return { ...summary, skipped };
}

/** Planned symbols without an outcome. */
export function listUnfinished({ waves }: DocPlan, outcomes: readonly TaskOutcome[]): SymbolId[] {
  const done = new Set(outcomes.map(({ symbol }) => symbol));
  return waves.flatMap((wave) => wave.map(({ symbol }) => symbol)).filter((symbol) => !done.has(symbol));
}
