import { basename, join, sep } from 'node:path';
import { hashText, type Problem } from '../model/index.ts';
import { errorCode, type CacheFileSystem } from './file-system.ts';

/** The cache folder: paths are relative to it, and trouble with writing is one problem instead of an error. */
export interface CacheDisk extends Pick<CacheFileSystem, 'read' | 'stat' | 'list'> {
  readonly folder: string;
  /** Empty when there is no such file, and when it cannot be read, which is a problem. */
  readText(path: string): string;
  /** False when it could not be written. */
  write(path: string, data: string | Buffer, options?: { readonly durable?: boolean }): Promise<boolean>;
  /** False when it could not be written. */
  append(path: string, text: string, options?: { readonly durable?: boolean }): Promise<boolean>;
  remove(path: string): Promise<boolean>;
  /** Keeps a copy of damaged text in `tmp/`. Gives the path of the copy; undefined when it could not be written. */
  setAside(path: string, text: string): Promise<string | undefined>;
  /** Something could not be written during this run. */
  readonly failed: boolean;
  reportUnwritable(path: string, error: unknown): void;
  reportUnreadable(path: string, error: unknown): void;
  report(problem: Problem): void;
  /** A path as messages name it: `.docwright/index.json`. */
  nameOf(path: string): string;
}

/** What the cache folder keeps out of version control: private files, and those of an interrupted write. */
const ignored = 'tmp/\n*.tmp\n';

/** Opens a cache folder, which need not exist: it is made when something is first written. */
export function createDisk(options: {
  readonly folder: string;
  readonly fileSystem: CacheFileSystem;
  readonly onProblem: (problem: Problem) => void;
}): CacheDisk {
  const { folder, fileSystem, onProblem } = options;
  // A run looks at thousands of files; `join` would take longer than the disk, and has nothing to mend but separators.
  const locate = (path: string): string => (sep === '/' ? `${folder}/${path}` : join(folder, path));
  const nameOf = (path: string): string => `${basename(folder)}/${path}`;
  let failed = false;
  let prepared: Promise<void> | undefined;

  const disk: CacheDisk = {
    folder,
    read: (path) => fileSystem.read(locate(path)),
    stat: (path) => fileSystem.stat(locate(path)),
    readText(path) {
      try {
        return disk.read(path)?.toString() ?? '';
      } catch (error) {
        disk.reportUnreadable(path, error);
        return '';
      }
    },
    list(path) {
      try {
        return fileSystem.list(locate(path));
      } catch (error) {
        disk.reportUnreadable(path, error);
        return [];
      }
    },
    write: (path, data, { durable = false } = {}) => attempt(path, () => fileSystem.write(locate(path), data, durable)),
    append: (path, text, { durable = false } = {}) =>
      attempt(path, () => fileSystem.append(locate(path), text, durable)),
    remove: (path) => attempt(path, () => fileSystem.remove(locate(path))),
    async setAside(path, text) {
      const aside = `tmp/${basename(path, '.json')}.damaged-${hashText(text).slice(0, 8)}.json`;
      return (await disk.write(aside, text)) ? nameOf(aside) : undefined;
    },
    get failed() {
      return failed;
    },
    // Once: a full disk or a read-only folder fails for every file alike.
    reportUnwritable(path, error) {
      if (!failed) onProblem(trouble('cache-unwritable', nameOf(path), error));
      failed = true;
    },
    reportUnreadable: (path, error) => onProblem(trouble('cache-unreadable', nameOf(path), error)),
    report: onProblem,
    nameOf,
  };

  async function attempt(path: string, act: () => Promise<void>): Promise<boolean> {
    try {
      await (prepared ??= ignorePrivateFiles());
      await act();
      return true;
    } catch (error) {
      prepared = undefined;
      disk.reportUnwritable(path, error);
      return false;
    }
  }

  async function ignorePrivateFiles(): Promise<void> {
    const path = locate('.gitignore');
    if (fileSystem.read(path) === undefined) await fileSystem.write(path, ignored, false);
  }

  return disk;
}

function trouble(code: 'cache-unwritable' | 'cache-unreadable', file: string, error: unknown): Problem {
  const message = errorCode(error) ?? (error instanceof Error ? error.message : String(error));
  return { code, severity: 'warning', args: { file, message } };
}
