import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { openWorkspace, type Workspace } from '@docwright/core';
import { loadConfig, type DocwrightConfig, type ResolvedConfig } from '@docwright/core/config';
import { formatProblem, type ModulePath, type Problem } from '@docwright/core/model';
import { findRoot } from './find-root.ts';
import { printProblems } from './print-problems.ts';
import { createProgress, type Progress } from './progress.ts';
import { selectModules } from './select-modules.ts';
import type { ProjectOptions, Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

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
  const { files } = options;
  const areSources = files.length > 0 && !knowsSources(loaded.config);
  const config = areSources ? { ...loaded.config, files: localPatterns(files, host.cwd, root) } : loaded.config;
  const workspace = await openWorkspace({ config, onEvent: progress.onEvent, signal });
  if (workspace.project.sources.length === 0) {
    progress.clear();
    refuse(workspace.problems);
  }
  if (files.length === 0 || areSources) return { workspace, progress };
  return { workspace, progress, modules: selectModules(workspace, files, host.cwd) };
}

/** The schema says what is wrong with a value, so that it is the same for flags, variables and files. */
function projectFlags({ tsconfig, scope, preset }: ProjectOptions): DocwrightConfig {
  return { tsconfig, scope, preset } as DocwrightConfig;
}

function knowsSources({ root, files, tsconfig }: ResolvedConfig): boolean {
  return files.length > 0 || tsconfig !== undefined || existsSync(join(root, 'tsconfig.json'));
}

function localPatterns(patterns: readonly string[], cwd: string, root: string): string[] {
  return patterns.map((pattern) => relative(root, resolve(cwd, pattern)).split(sep).join('/'));
}

function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new UsageError(errors.map(formatProblem).join('\nerror: '));
}
