import { relative, resolve, sep } from 'node:path';
import type { Host } from './host.ts';

/** Names modules as the reader of annotations does: relative to the repository that CI checked out, else to where the command runs. */
export function repositoryPaths(root: string, { cwd, environment }: Host): (module: string) => string {
  const base = environment['GITHUB_WORKSPACE'] ?? cwd;
  return (module) => relative(base, resolve(root, module)).split(sep).join('/');
}
