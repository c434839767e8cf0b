import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Absolute path of the project a command is about.
 *
 * @throws {@link UsageError} when there is no such folder.
 */
export function findRoot(cwd: string, root = '.'): string {
  const path = resolve(cwd, root);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
  throw new UsageError(`There is no folder ${path}; name the folder of your project with --root.`);
}
