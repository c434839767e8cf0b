import { glob } from 'tinyglobby';
import type { ModulePath } from '../model/index.ts';
import { isSourcePath } from './source-extensions.ts';

/** Folders that hold no source of the project, whatever the globs say. */
export const installedFolders: readonly string[] = [
  '**/node_modules/**',
  '**/bower_components/**',
  '**/jspm_packages/**',
];

/** Source files below the root that match, sorted. */
export async function expandGlobs(
  root: string,
  patterns: readonly string[],
  exclude: readonly string[],
): Promise<ModulePath[]> {
  if (patterns.length === 0) return [];
  const found = await glob([...patterns], {
    cwd: root,
    ignore: [...installedFolders, ...exclude],
    expandDirectories: true,
  });
  return found.filter(isSourcePath).sort();
}
