import { basename, join } from 'node:path';
import { doubtsMemo, type CacheIndex, type CacheShard, type Doubts, type ModuleDoubts } from '../model/index.ts';
import type { ModulePath, Problem } from '../model/index.ts';
import { errorCode, nodeFileSystem, type CacheFileSystem } from './file-system.ts';
import { memoPath } from './memo.ts';
import { recentStamps, stampOf, type StampOptions } from './recent-stamps.ts';
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
  /** The index as it was half a second ago at most. Read again only when size or time of the file changed. */
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
export interface CacheReaderOptions extends StampOptions {
  /** How many shards are held; the one asked for longest ago goes first. Default 8. */
  readonly held?: number;
  /** Default: the real disk. */
  readonly fileSystem?: ReadOnlyFileSystem;
}

/** Opens a cache for reading. Reads nothing yet, never writes, and holds only a few shards at a time. */
export function createCacheReader(folder: string, options: CacheReaderOptions = {}): CacheReader {
  const { held = 8, fileSystem = nodeFileSystem } = options;
  const shards = new Map<ModulePath, Held<CacheShard>>();
  let index: Held<CacheIndex> | undefined;
  let doubts: { readonly stamp: string; readonly version: string; readonly modules: Doubts } | undefined;
  const recentStamp = recentStamps(options);
  const [indexFile, doubtsFile] = [join(folder, indexPath), join(folder, doubtsPath)];
  // What has no stamp is not there: most files of a project without a cache are asked for once.
  const readNow = (module: ModulePath, now: string): CacheRead<CacheShard> =>
    now === ''
      ? trouble('cache-missing', { file: `${basename(folder)}/${shardPath(module)}` })
      : readShardSync(folder, module, fileSystem);
  return {
    readShard(module) {
      const now = stampOf(join(folder, shardPath(module)), fileSystem);
      const known = shards.get(module);
      shards.delete(module);
      const current = known?.stamp === now ? known : { stamp: now, read: readNow(module, now) };
      shards.set(module, current);
      const [oldest] = shards.keys();
      if (shards.size > held && oldest !== undefined) shards.delete(oldest);
      return current.read;
    },
    readIndex() {
      const stamp = recentStamp(indexFile);
      if (index?.stamp !== stamp) index = { stamp, read: readIndexSync(folder, fileSystem) };
      return index.read;
    },
    readDoubts(module, version) {
      const stamp = recentStamp(doubtsFile);
      if (doubts?.stamp !== stamp || doubts.version !== version)
        doubts = { stamp, version, modules: stamp === '' ? {} : readAllDoubts(folder, version, fileSystem) };
      const found = Object.hasOwn(doubts.modules, module) ? doubts.modules[module] : undefined;
      // Joined by hand: this is asked for each file that is linted. A check looked at the path.
      const isAbout =
        found !== undefined && found.shard === stampOf(`${folder}/${shardFolder}/${module}.json`, fileSystem);
      return isAbout ? found : undefined;
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
