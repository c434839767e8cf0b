import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { openWorkspace, type PipelineEvent, type Workspace } from '@docwright/core';
import type { DocwrightConfig, ResolvedConfig } from '@docwright/core/config';
import type { ModulePath } from '@docwright/core/model';
import { openConfigWithSecrets, refuse } from './open-config.ts';
import { openLog } from './open-log.ts';
import { createProgress, type Progress } from './progress.ts';
import { selectModules } from './select-modules.ts';
import type { ProjectOptions, Shell } from './shell.ts';

/** A project ready for a command. */
export interface OpenProject {
  readonly workspace: Workspace;
  readonly progress: Progress;
  /** The modules the command is about; undefined for all. */
  readonly modules?: ReadonlySet<ModulePath>;
}

/**
 * Loads the configuration and opens the project a command is about. The project is always read as a whole, for what a file
 * says depends on others; files on the command line say which part of it the command is about. Only where nothing else
 * tells what the sources are, they are the sources.
 *
 * @param flags - Options of the command line that are options of the configuration.
 * @param quiet - The output is for programs: no progress is shown.
 * @throws {@link UsageError} when the configuration cannot be used or selects no source.
 */
export async function openProject(
  shell: Shell,
  options: ProjectOptions,
  { flags = {}, quiet = false }: { flags?: DocwrightConfig; quiet?: boolean } = {},
): Promise<OpenProject> {
  const { host, output, signal } = shell;
  const { config: loaded, secrets } = await openConfigWithSecrets(shell, options, flags);
  const { root } = loaded;
  const progress = createProgress(host, output, quiet);
  const { files } = options;
  const areSources = files.length > 0 && !knowsSources(loaded);
  const config = areSources ? { ...loaded, files: localPatterns(files, host.cwd, root) } : loaded;
  const log = openLog(shell, options);
  const onEvent = (event: PipelineEvent): void => {
    log?.(event);
    progress.onEvent(event);
  };
  const workspace = await openWorkspace({ config, secrets, onEvent, signal });
  if (workspace.project.sources.length === 0) {
    progress.clear();
    refuse(workspace.problems);
  }
  if (files.length === 0 || areSources) return { workspace, progress };
  return { workspace, progress, modules: selectModules(workspace, files, host.cwd) };
}

function knowsSources({ root, files, tsconfig }: ResolvedConfig): boolean {
  return files.length > 0 || tsconfig !== undefined || existsSync(join(root, 'tsconfig.json'));
}

function localPatterns(patterns: readonly string[], cwd: string, root: string): string[] {
  return patterns.map((pattern) => relative(root, resolve(cwd, pattern)).split(sep).join('/'));
}
