import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';

/**
 * The sources of the project among the modules of a bundle, sorted. Virtual modules, packages and files of other kinds are
 * none of them, so that nothing needs to know how bundlers name those.
 *
 * @param files - As bundlers name modules: absolute paths, with or without a query.
 * @param root - Absolute path of the project without links.
 * @param sources - Relative to the root, with `/`.
 */
export function selectSources(files: readonly string[], root: string, sources: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const file of files) {
    const path = file.replace(/[?#].*$/u, '');
    const local = localPath(path, root);
    const module = sources.has(local) ? local : localPath(realPath(path), root);
    if (sources.has(module)) found.add(module);
  }
  return [...found].sort();
}

function localPath(path: string, root: string): string {
  // Nearly all are of this kind, and `relative` takes its time.
  if (path.startsWith(`${root}/`) && !path.includes('..')) return path.slice(root.length + 1);
  return relative(root, path).split(sep).join('/');
}

/** Only where the plain path led nowhere: bundlers that keep links name a file otherwise than the project does. */
function realPath(path: string): string {
  // What is virtual, or installed, is no source; asking the disk for each of them takes its time.
  if (path.startsWith('\0') || path.includes('node_modules')) return path;
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
