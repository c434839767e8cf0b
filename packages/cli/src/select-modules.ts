import { join, relative, resolve, sep } from 'node:path';
import type { Workspace } from '@docwright/core';
import type { ModulePath } from '@docwright/core/model';
import picomatch from 'picomatch';
import { UsageError } from './usage-error.ts';

/**
 * The sources of the project that paths, folders and globs on the command line mean. What is no source of the project
 * is passed over, so that a list of changed files can be given as it is.
 *
 * @param patterns - Relative to the current folder.
 * @throws {@link UsageError} when nothing matches.
 */
export function selectModules(
  { project }: Pick<Workspace, 'project'>,
  patterns: readonly string[],
  cwd: string,
): ReadonlySet<ModulePath> {
  const local = patterns.map((pattern) => toPosix(relative(cwd, resolve(cwd, pattern))));
  // A name may hold what is special in a glob: `[id].ts`.
  const literal = new Set(local);
  const matches = picomatch(local.flatMap((pattern) => (pattern === '' ? ['**'] : [pattern, `${pattern}/**`])));
  const modules = project.sources.map(({ path }) => path);
  const found = modules.filter((module) => {
    const path = toPosix(relative(cwd, join(project.root, module)));
    return literal.has(path) || matches(path);
  });
  if (found.length === 0) throw new UsageError(`None of the project's sources matches ${patterns.join(', ')}.`);
  return new Set(found);
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
