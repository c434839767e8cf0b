import type { ModulePath } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';

/** A file of the project as its folder lists it. */
export interface FileStamp {
  readonly path: ModulePath;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
}

/** Content hashes of files by path, each good for one size and modification time. */
export type Stamps = Readonly<Record<ModulePath, readonly [size: number, modified: number, contentHash: string]>>;

const path = 'tmp/extract/stamps.json';

/** Reads the stamps; none when they cannot be read. */
export function readStamps(disk: CacheDisk): Stamps {
  try {
    const stamps: unknown = JSON.parse(disk.read(path)?.toString() ?? '{}');
    return typeof stamps === 'object' && stamps !== null ? (stamps as Stamps) : {};
  } catch {
    return {};
  }
}

/** Content hash of a file that did not change since it was stamped. */
export function stampedHash(stamps: Stamps, { path: module, size, modified }: FileStamp): string | undefined {
  const stamp: unknown = Object.hasOwn(stamps, module) ? stamps[module] : undefined;
  if (!Array.isArray(stamp) || stamp[0] !== size || stamp[1] !== modified) return undefined;
  return typeof stamp[2] === 'string' ? stamp[2] : undefined;
}

/** Replaces the stamps. */
export async function writeStamps(
  disk: CacheDisk,
  files: Iterable<FileStamp>,
  hashes: ReadonlyMap<ModulePath, string>,
): Promise<void> {
  const stamps = [...files].flatMap(({ path: module, size, modified }) => {
    const hash = hashes.get(module);
    return hash === undefined ? [] : [[module, [size, modified, hash]] as const];
  });
  await disk.write(path, JSON.stringify(Object.fromEntries(stamps)));
}
