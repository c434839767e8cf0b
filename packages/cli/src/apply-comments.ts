import { planApply, recordWritten, type ApplyOptions, type PlannedModule, type Workspace } from '@docwright/core';
import type { ModulePath, Problem } from '@docwright/core/model';
import { writeModule } from './write-module.ts';

/** Comments of one module. */
export interface AppliedModule {
  readonly module: ModulePath;
  /** Comments that stood nowhere before. */
  readonly added: number;
  readonly replaced: number;
}

/** What got into the sources. Plain JSON. */
export interface Applied {
  readonly modules: readonly AppliedModule[];
  readonly problems: readonly Problem[];
}

/**
 * Writes verified docs into the sources, module by module, until the workspace's signal is aborted.
 * A module that cannot be written is a problem and the others go on.
 *
 * @param options.dryRun - Write nothing and tell what would be written.
 */
export async function applyComments(
  workspace: Workspace,
  { dryRun = false, ...options }: ApplyOptions & { readonly dryRun?: boolean },
): Promise<Applied> {
  const plan = await planApply(workspace, options);
  const problems: Problem[] = [...plan.problems];
  const written: PlannedModule[] = [];
  for (const planned of plan.modules) {
    if (workspace.signal.aborted) break;
    const problem = dryRun ? undefined : await writeModule(workspace.project.root, planned);
    if (problem === undefined) written.push(planned);
    else problems.push(problem);
  }
  if (!dryRun) await recordWritten(workspace, written);
  return { modules: written.map(countComments), problems };
}

function countComments({ edits: { module, edits } }: PlannedModule): AppliedModule {
  const added = edits.filter(({ range }) => range.start === range.end).length;
  return { module, added, replaced: edits.length - added };
}
