import { findAll } from './check-docs.ts';
import { createBaseline, emptyBaseline, splitByBaseline } from '../model/index.ts';
import type { Baseline, BaselineEntry, Problem } from '../model/index.ts';
import { readBaseline } from './read-baseline.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A baseline for the project as it is now, and the one that was read. */
export interface TakenBaseline {
  readonly baseline: Baseline;
  /** Absent where there was none. */
  readonly before?: Baseline;
  /** Entries of the old baseline that no longer apply. */
  readonly outdated: readonly BaselineEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the baseline that tolerates every gap of today, or, pruned, the one that was with what is done taken out.
 * Writes nothing.
 */
export async function takeBaseline(
  workspace: Workspace,
  { prune = false }: { readonly prune?: boolean } = {},
): Promise<TakenBaseline> {
  const { findings, former, problems } = await findAll(workspace);
  const { baseline: before, problem } = readBaseline(workspace.config);
  const { known, outdated } = splitByBaseline(findings, before ?? emptyBaseline, former);
  return {
    baseline: createBaseline(prune ? known : findings),
    ...(before && { before }),
    outdated,
    problems: problem && prune ? [...problems, problem] : problems,
  };
}
