import type { Workspace } from '@docwright/core';
import { openWorkspace } from '@docwright/core';
import { loadConfig, type DocwrightConfig, type LoadedConfig } from '@docwright/core/config';
import { formatProblem, type Problem } from '@docwright/core/model';
import { findRoot } from './find-root.ts';
import { createProgress, type Progress } from './progress.ts';
import { printProblems } from './print-problems.ts';
import type { ProjectOptions, Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** A project ready for a command. */
export interface OpenProject {
  readonly workspace: Workspace;
  readonly progress: Progress;
  /** Problems of the configuration, already said. */
  readonly loaded: LoadedConfig;
}

/**
 * Loads the configuration and opens the project a command is about.
 *
 * @param flags - Options of the command line that are options of the configuration.
 * @param quiet - The output is for programs: no progress is shown.
 * @throws {@link UsageError} when the configuration cannot be used or selects no source.
 */
export async function openProject(
  { host, output, signal }: Shell,
  options: ProjectOptions,
  { flags = {}, quiet = false }: { flags?: DocwrightConfig; quiet?: boolean } = {},
): Promise<OpenProject> {
  const root = findRoot(host.cwd, options.root);
  const loaded = await loadConfig({
    root,
    flags: { ...projectFlags(options), ...flags },
    environment: host.environment,
    ...(options.config !== undefined && { file: options.config }),
  });
  refuse(loaded.problems);
  printProblems(loaded.problems, output);
  const progress = createProgress(host, output, quiet);
  const workspace = await openWorkspace({ config: loaded.config, onEvent: progress.onEvent, signal });
  if (workspace.project.sources.length === 0) {
    progress.clear();
    refuse(workspace.problems);
  }
  return { workspace, progress, loaded };
}

/** The schema says what is wrong with a value, so that it is the same for flags, variables and files. */
function projectFlags({ files, tsconfig, scope, preset }: ProjectOptions): DocwrightConfig {
  const flags = { ...(files.length > 0 && { files }), tsconfig, scope, preset };
  return flags as DocwrightConfig;
}

function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UsageError(errors.map(formatProblem).join('\nerror: '));
}
