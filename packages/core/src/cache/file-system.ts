import { randomUUID } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The disk as the cache sees it. Reads are synchronous: over a thousand small files that costs a quarter of the
 * processor time of promises, and lint rules can do nothing else. All but `read`, `stat` and `list` of something
 * that does not exist throw what Node throws.
 */
export interface CacheFileSystem {
  /** Undefined when there is no such file. */
  read(path: string): Buffer | undefined;
  /** Bytes and modification time in milliseconds. Undefined when there is no such file. */
  stat(path: string): { readonly size: number; readonly modified: number } | undefined;
  /** Files below a folder, relative to it, with `/`, sorted; none when it does not exist. */
  list(folder: string): string[];
  /**
   * Puts the whole text in place or leaves the file as it was. A file that is replaced keeps its permissions.
   * Makes missing folders.
   *
   * @param durable - Wait until the disk has it, so that not even a power cut can lose it.
   */
  write(path: string, data: string | Buffer, durable: boolean): Promise<void>;
  /** Adds to the end in one call of the operating system, after what other processes add. */
  append(path: string, text: string, durable: boolean): Promise<void>;
  /** Does nothing when there is no such file. */
  remove(path: string): Promise<void>;
}

/** The real disk. */
export const nodeFileSystem: CacheFileSystem = {
  read: (path) => absentIsUndefined(() => readFileSync(path)),
  stat: (path) => {
    // Without an error: lint rules ask for every file of a project that has no cache.
    const found = absentIsUndefined(() => statSync(path, { throwIfNoEntry: false }));
    return found && { size: found.size, modified: found.mtimeMs };
  },
  list: (folder) => absentIsUndefined(() => listFiles(folder)) ?? [],
  write,
  append,
  remove: (path) => rm(path, { force: true }),
};

/** Extension of files that are being written; one that stays behind is from a killed process. */
export const temporaryExtension = '.tmp';

function absentIsUndefined<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function listFiles(folder: string): string[] {
  const files: string[] = [];
  // Joined by hand: for hundreds of paths, `join` and `relative` take longer than the disk.
  const collect = (inside: string): void => {
    for (const entry of readdirSync(`${folder}/${inside}`, { withFileTypes: true })) {
      if (entry.isFile()) files.push(inside + entry.name);
      else if (entry.isDirectory()) collect(`${inside}${entry.name}/`);
    }
  };
  collect('');
  return files.sort();
}

// Own code instead of write-file-atomic: that one takes a short write, as a full disk gives it, for success and
// renames the torn file into place. Node's writeFile goes on until all is written or an error comes.
async function write(path: string, data: string | Buffer, durable: boolean): Promise<void> {
  const temporary = `${path}.${randomUUID()}${temporaryExtension}`;
  try {
    await inFolder(path, () => writeFile(temporary, data, { flag: 'wx', flush: durable }));
    await takeOver(path, temporary);
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Gives a new file the permissions of the one it replaces, and its owner where the system lets us. */
async function takeOver(from: string, to: string): Promise<void> {
  const old = absentIsUndefined(() => statSync(from));
  if (old === undefined) return;
  await chmod(to, old.mode);
  const { uid, gid } = statSync(to);
  if (uid === old.uid && gid === old.gid) return;
  await chown(to, old.uid, old.gid).catch(() => undefined);
}

async function append(path: string, text: string, durable: boolean): Promise<void> {
  // Promises write large texts in pieces, between which another process may write.
  const add = durable
    ? () => appendFile(path, text, { flush: true })
    : () => {
        appendFileSync(path, text);
      };
  await inFolder(path, add);
}

/** Writes to a path, and once more after making its folder when there was none. */
async function inFolder(path: string, act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    await act();
  }
}

/** On Windows a file cannot be replaced in the moment another process reads it. */
async function renamePatiently(from: string, to: string, tries = 10): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (tries === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
    await delay(20);
    await renamePatiently(from, to, tries - 1);
  }
}

/** The code of an error of the operating system, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
