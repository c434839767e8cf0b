import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { hashText } from '@docwright/core/model';

/** The folder of a site during a build. */
export interface Output {
  /** Writes a file unless it holds these bytes already. Readers never see half of it. */
  write(path: string, content: string | Buffer): Promise<void>;
  /** Leaves a file of the last build as it is; false when it is not there. */
  keep(path: string): boolean;
  /** Takes back that a file was kept. */
  drop(path: string): void;
  /** Paths of the files of the last build. */
  known(): string[];
  /** Text of a file of the last build, or of this one where it made one. */
  read(path: string): Promise<string>;
  /** True when the last build made a file that this one has neither made nor kept so far. */
  dropped(path: RegExp): boolean;
  /** Paths written so far, sorted. */
  written(): string[];
  /** Removes files of the last build that this one did not make. Gives the hashes of those it made. */
  finish(): Promise<Record<string, string>>;
}

/** Opens the output folder; `before` are the files of the last build with their hashes; `onFirstWrite` runs before anything changes. */
export async function openOutput(
  out: string,
  before: Readonly<Record<string, string>>,
  onFirstWrite: () => Promise<void>,
): Promise<Output> {
  const known = new Map(Object.entries(before));
  const present = new Set(await listFiles(out));
  const files = new Map<string, string>();
  const written: string[] = [];
  const folders = new Set<string>();

  async function replace(path: string, content: Buffer): Promise<void> {
    const target = join(out, path);
    const folder = dirname(target);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    replaceFile(target, content);
  }

  return {
    async write(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const hash = hashText(bytes);
      files.set(path, hash);
      if (present.has(path) && known.get(path) === hash) return;
      if (written.length === 0) await onFirstWrite();
      await replace(path, bytes);
      written.push(path);
    },
    keep(path) {
      const hash = known.get(path);
      if (hash === undefined || !present.has(path)) return false;
      files.set(path, hash);
      return true;
    },
    drop: (path) => void files.delete(path),
    known: () => [...known.keys()],
    read: (path) => Promise.resolve(readFileSync(join(out, path), 'utf8')),
    dropped: (path) => [...known.keys()].some((file) => path.test(file) && !files.has(file)),
    written: () => written.toSorted(),
    async finish() {
      const stale = [...known.keys()].filter((path) => !files.has(path) && present.has(path));
      for (const path of stale) await rm(join(out, path), { force: true });
      return Object.fromEntries([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
    },
  };
}

/** Puts a file in the place of another in one step. Files are small and many: to wait for each costs more than to write it. */
export function replaceFile(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return sep === '/' ? entries : entries.map((entry) => entry.replaceAll(sep, '/'));
  } catch {
    return [];
  }
}
