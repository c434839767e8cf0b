import { basename, join } from 'node:path';
import { doubtsMemo, type CacheIndex, type CacheShard, type Doubts, type ModuleDoubts } from '../model/index.ts';
import type { ModulePath, Problem } from '../model/index.ts';
import { errorCode, nodeFileSystem, type CacheFileSystem } from './file-system.ts';
import { memoPath } from './memo.ts';
import { shardFolder, shardPath } from './shard-path.ts';
import { indexPath, parseIndex, parseShard, type ParsedFile } from './shard-schema.ts';

/** A file of the cache: its content, or the problem why there is none. */
export type CacheRead<Content> =
  | { readonly content: Content; readonly problem?: undefined }
  | { readonly content?: undefined; readonly problem: Problem };

type ReadOnlyFileSystem = Pick<CacheFileSystem, 'read' | 'stat'>;

/**
 * Reads the shard of a module, at once and without touching anything: a file that is missing, damaged, unreadable or
 * written by a newer docwright is a problem and stays as it is.
 *
 * @param folder - The cache folder, such as `<project>/.docwright`.
 * @throws RangeError when the module does not lie below the project root.
 */
export function readShardSync(
  folder: string,
  module: ModulePath,
  fileSystem: ReadOnlyFileSystem = nodeFileSystem,
): CacheRead<CacheShard> {
  return readFile(folder, shardPath(module), (text) => parseShard(text, module), fileSystem);
}

/** Reads the index of a cache like {@link readShardSync} a shard. */
export function readIndexSync(folder: string, fileSystem: ReadOnlyFileSystem = nodeFileSystem): CacheRead<CacheIndex> {
  return readFile(folder, indexPath, parseIndex, fileSystem);
}

/** Reads a cache for as long as a process lives, such as an editor's. */
export interface CacheReader {
  /** The shard as it is now. Read again only when size or time of the file changed. */
  readShard(module: ModulePath): CacheRead<CacheShard>;
  /** The index as it is now. Read again only when size or time of the file changed. */
  readIndex(): CacheRead<CacheIndex>;
  /**
   * What the last check of the project left in doubt about a module, where it looked at this shard of the module. Undefined where
   * nothing is known, for whatever reason.
   *
   * @param version - Version of docwright, which must be that of the check.
   */
  readDoubts(module: ModulePath, version: string): ModuleDoubts | undefined;
}

/** How much of a cache is held, and which disk it is on. */
export interface CacheReaderOptions {
  /** How many shards are held; the one asked for longest ago goes first. Default 8. */
  readonly held?: number;
  /** Default: the real disk. */
  readonly fileSystem?: ReadOnlyFileSystem;
  /** Milliseconds of any clock. Default: since the process began. */
  readonly now?: () => number;
}

/** Milliseconds for which doubts are not looked for again: they name the text they are about, so that older ones do no harm. */
const doubtsAge = 500;

/** Opens a cache for reading. Reads nothing yet, never writes, and holds only a few shards at a time. */
export function createCacheReader(folder: string, options: CacheReaderOptions = {}): CacheReader {
  const { held = 8, fileSystem = nodeFileSystem, now: clock = () => performance.now() } = options;
  const shards = new Map<ModulePath, Held<CacheShard>>();
  let index: Held<CacheIndex> | undefined;
  let doubts: { readonly stamp: string; readonly version: string; readonly modules: Doubts } | undefined;
  let lookedAt = -Infinity;
  // Joined by hand: lint rules ask for a stamp or two of each file.
  const stampOf = (path: string): string => stamp(`${folder}/${path}`, fileSystem);
  // What has no stamp is not there: most files of a project without a cache are asked for once.
  const readNow = (module: ModulePath, now: string): CacheRead<CacheShard> =>
    now === ''
      ? trouble('cache-missing', { file: `${basename(folder)}/${shardPath(module)}` })
      : readShardSync(folder, module, fileSystem);
  return {
    readShard(module) {
      const now = stampOf(shardPath(module));
      const known = shards.get(module);
      shards.delete(module);
      const current = known?.stamp === now ? known : { stamp: now, read: readNow(module, now) };
      shards.set(module, current);
      const [oldest] = shards.keys();
      if (shards.size > held && oldest !== undefined) shards.delete(oldest);
      return current.read;
    },
    readIndex() {
      const now = stampOf(indexPath);
      if (index?.stamp !== now) index = { stamp: now, read: readIndexSync(folder, fileSystem) };
      return index.read;
    },
    readDoubts(module, version) {
      if (doubts?.version !== version || clock() - lookedAt > doubtsAge) {
        lookedAt = clock();
        const now = stampOf(doubtsPath);
        if (doubts?.version !== version || doubts.stamp !== now)
          doubts = { stamp: now, version, modules: now === '' ? {} : readAllDoubts(folder, version, fileSystem) };
      }
      const found = Object.hasOwn(doubts.modules, module) ? doubts.modules[module] : undefined;
      // The path of a module that a check looked at needs no second look.
      return found !== undefined && found.shard === stampOf(`${shardFolder}/${module}.json`) ? found : undefined;
    },
  };
}

const doubtsPath = memoPath(doubtsMemo);

/** Private to the machine: a file that cannot be read leaves everything in doubt. */
function readAllDoubts(folder: string, version: string, fileSystem: ReadOnlyFileSystem): Doubts {
  try {
    const text = fileSystem.read(join(folder, doubtsPath))?.toString() ?? 'null';
    const memo = JSON.parse(text) as { key?: unknown; value?: unknown } | null;
    return memo?.key === version && typeof memo.value === 'object' ? ((memo.value ?? {}) as Doubts) : {};
  } catch {
    return {};
  }
}

interface Held<Content> {
  readonly stamp: string;
  readonly read: CacheRead<Content>;
}

function stamp(path: string, fileSystem: ReadOnlyFileSystem): string {
  try {
    const found = fileSystem.stat(path);
    return found === undefined ? '' : `${found.size} ${found.modified}`;
  } catch (error) {
    return errorCode(error) ?? 'unknown';
  }
}

function readFile<Content>(
  folder: string,
  path: string,
  parse: (text: string) => ParsedFile<Content>,
  fileSystem: ReadOnlyFileSystem,
): CacheRead<Content> {
  const file = `${basename(folder)}/${path}`;
  try {
    const text = fileSystem.read(join(folder, path))?.toString();
    if (text === undefined) return trouble('cache-missing', { file });
    const parsed = parse(text);
    if (parsed.outcome === 'content') return { content: parsed.content };
    if (parsed.outcome === 'newer') return trouble('cache-newer', { file, schema: String(parsed.schema) });
    return trouble('cache-file-damaged', { file, message: parsed.message });
  } catch (error) {
    const message = errorCode(error) ?? (error instanceof Error ? error.message : String(error));
    return trouble('cache-unreadable', { file, message });
  }
}

function trouble(code: Problem['code'], args: Problem['args']): { readonly problem: Problem } {
  return { problem: { code, severity: code === 'cache-newer' ? 'error' : 'warning', args } };
}
