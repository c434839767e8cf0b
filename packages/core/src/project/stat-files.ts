import { lstatSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import type { ModulePath, Problem } from '../model/index.ts';
import type { SourceFileEntry } from './project-files.ts';

/**
 * Sizes and times of files, sorted by path. Files that are gone are left out, those that lead outside of the root
 * are left out with one problem per link or folder, and a file reached on two ways is listed once.
 */
export function statFiles(root: string, paths: readonly ModulePath[], problems: Problem[]): SourceFileEntry[] {
  const findFolder = createFolderFinder(root, problems);
  const found: { entry: SourceFileEntry; real: string; linked: boolean }[] = [];
  for (const path of [...paths].sort()) {
    const folder = findFolder(posix.dirname(path));
    const real =
      folder === undefined ? undefined : followFile(root, path, `${folder}${sep}${posix.basename(path)}`, problems);
    const stats = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false });
    if (real === undefined || stats?.isFile() !== true) continue;
    const entry = { path, size: stats.size, modified: stats.mtimeMs };
    found.push({ entry, real, linked: real !== join(root, path) });
  }
  return withoutSecondWays(found);
}

function withoutSecondWays(
  found: readonly { entry: SourceFileEntry; real: string; linked: boolean }[],
): SourceFileEntry[] {
  const taken = new Set(found.filter(({ linked }) => !linked).map(({ real }) => real));
  const kept = found.filter(({ real, linked }) => {
    if (!linked) return true;
    if (taken.has(real)) return false;
    taken.add(real);
    return true;
  });
  return kept.map(({ entry }) => entry);
}

/** Real folders by path; a folder that leads outside is reported at the first place where it does. */
function createFolderFinder(root: string, problems: Problem[]): (folder: string) => string | undefined {
  const found = new Map<string, string | undefined>([['.', root]]);
  const find = (folder: string): string | undefined => {
    if (found.has(folder)) return found.get(folder);
    const parts = folder.split('/');
    const above = parts.filter((part) => part === '..').length;
    for (let length = above + 1; length <= Math.max(parts.length, above + 1); length++) {
      const part = parts.slice(0, length).join('/');
      if (!found.has(part)) found.set(part, realInside(root, part, problems));
      if (found.get(part) === undefined) {
        found.set(folder, undefined);
        return undefined;
      }
    }
    return found.get(folder);
  };
  return find;
}

function followFile(root: string, path: ModulePath, real: string, problems: Problem[]): string | undefined {
  const isLink = lstatSync(real, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? realInside(root, path, problems) : real;
}

/** The real path, or nothing, with a problem, when it is outside of the root. */
function realInside(root: string, path: string, problems: Problem[]): string | undefined {
  let target: string;
  try {
    target = realpathSync.native(`${root}/${path}`);
  } catch {
    return undefined;
  }
  const fromRoot = relative(root, target);
  if (fromRoot !== '..' && !fromRoot.startsWith(`..${sep}`) && !isAbsolute(fromRoot)) return target;
  problems.push({
    code: 'file-outside-root',
    severity: 'warning',
    args: { file: path, target: target.replaceAll(sep, '/') },
  });
  return undefined;
}
