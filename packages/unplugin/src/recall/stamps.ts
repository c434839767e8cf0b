import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Files by absolute path, each with its size and time; empty for one that is not there. */
export type FileStamps = readonly (readonly [path: string, stamp: string])[];

/** A folder, when its list of entries changed last, and the sources in it. */
export type FolderStamp = readonly [path: string, modified: number, sources: readonly string[]];

/** Size and time of a file or folder; empty when it is not there. */
export function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.size} ${stats.mtimeMs}`;
}

/** So many files are looked at in less than a millisecond; then it is the bundler's turn. */
const slice = 64;

/**
 * True when every file is as it was. Bundlers that work in threads of their own leave much of this one's time free, but ask it
 * something now and then; they are never kept waiting for long.
 */
export async function areSame(stamps: FileStamps): Promise<boolean> {
  for (let index = 0; index < stamps.length; index += slice) {
    if (index > 0) await setImmediate();
    if (!stamps.slice(index, index + slice).every(([path, stamp]) => stampOf(path) === stamp)) return false;
  }
  return true;
}

/**
 * All folders below one that may hold sources, itself included.
 *
 * @param endings - What names of sources end in.
 */
export function listFolders(folder: string, endings: readonly string[]): FolderStamp[] {
  const { mtimeMs } = statSync(folder);
  const entries = readdirSync(folder, { withFileTypes: true });
  const below = foldersOf(entries).flatMap((name) => listFolders(join(folder, name), endings));
  return [[folder, mtimeMs, sourcesOf(entries, endings)], ...below];
}

/** True when no source came to the folders. Those that went away are missed as files. */
export function isNothingNew(folders: readonly FolderStamp[], endings: readonly string[]): boolean {
  const known = new Set(folders.map(([path]) => path));
  return folders.every(([path, modified, sources]) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.mtimeMs === modified) return true;
    const entries = readdirSync(path, { withFileTypes: true });
    const added = foldersOf(entries)
      .map((name) => join(path, name))
      .filter((folder) => !known.has(folder));
    return (
      sourcesOf(entries, endings).every((name) => sources.includes(name)) &&
      added.flatMap((folder) => listFolders(folder, endings)).every(([, , names]) => names.length === 0)
    );
  });
}

function foldersOf(entries: readonly Dirent[]): string[] {
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.filter((name) => !name.startsWith('.') && !installed.has(name));
}

/** As in the core: no source of the project is ever below them. */
const installed = new Set(['node_modules', 'bower_components', 'jspm_packages']);

function sourcesOf(entries: readonly Dirent[], endings: readonly string[]): string[] {
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => endings.some((ending) => name.endsWith(ending)));
}
