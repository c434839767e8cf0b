import { Low } from 'lowdb';
import type { CacheIndex, CacheShard, ModulePath } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';
import { createJsonFile, type JsonFile } from './json-file.ts';
import { mergeShards } from './merge-shards.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { shardPath } from './shard-path.ts';
import { indexPath, parseIndex, parseShard } from './shard-schema.ts';

/** What a run puts into the cache. */
export interface CacheUpdate {
  /** Modules that are not named here keep their shards. A shard that is the very object that was read is not written. */
  readonly shards: Iterable<CacheShard>;
  /** Names the modules of the project. */
  readonly index: CacheIndex;
}

/** What a write did. */
export interface WriteResult {
  readonly written: readonly ModulePath[];
  readonly removed: readonly ModulePath[];
  /** False when something could not be written; the problem has been reported. */
  readonly complete: boolean;
}

/** What {@link writeShards} needs beside the disk. */
export interface WriteTools {
  /** What was read of a module before, for merging with what another process wrote since. */
  readonly base: ReadonlyMap<ModulePath, CacheShard>;
  /** True when there is still a source file of this module. */
  readonly exists: (module: ModulePath) => boolean;
}

/** So many shards are written at a time: each waits for the disk. */
const width = 16;

/**
 * Writes shards and index where their bytes differ, and removes shards of modules that are gone: neither in the index
 * nor on the disk, or with nothing to say. Must run with the writer lock held.
 */
export async function writeShards(disk: CacheDisk, update: CacheUpdate, tools: WriteTools): Promise<WriteResult> {
  const index = createJsonFile(disk, indexPath, parseIndex);
  const indexed = new Low<CacheIndex | null>(index, null);
  await indexed.read();
  if (index.refused) return { written: [], removed: [], complete: false };
  const changed = [...update.shards].filter((shard) => shard !== tools.base.get(shard.module));
  const [full, empty] = partition(changed, ({ doc, symbols }) => doc !== undefined || Object.keys(symbols).length > 0);
  const files = await writeAll(disk, full, tools.base);
  indexed.data = update.index;
  await indexed.write();
  const listed = new Set([...update.index.modules, ...full.map(({ module }) => module)]);
  const emptied = new Set(empty.map(({ module }) => module));
  const removed = await removeLeftovers(
    disk,
    (module) => emptied.has(module) || !(listed.has(module) || tools.exists(module)),
  );
  return {
    written: full.flatMap(({ module }, place) => (files[place]?.outcome === 'written' ? module : [])),
    removed,
    complete: [index, ...files].every(({ outcome }) => outcome !== 'failed'),
  };
}

async function writeAll(
  disk: CacheDisk,
  shards: readonly CacheShard[],
  base: ReadonlyMap<ModulePath, CacheShard>,
): Promise<JsonFile<CacheShard>[]> {
  const files: JsonFile<CacheShard>[] = [];
  for (let start = 0; start < shards.length; start += width) {
    const batch = shards.slice(start, start + width);
    files.push(...(await Promise.all(batch.map((shard) => writeShard(disk, shard, base.get(shard.module))))));
  }
  return files;
}

async function writeShard(
  disk: CacheDisk,
  shard: CacheShard,
  base: CacheShard | undefined,
): Promise<JsonFile<CacheShard>> {
  const file = createJsonFile(disk, shardPath(shard.module), (text) => parseShard(text, shard.module));
  const stored = new Low<CacheShard | null>(file, null);
  await stored.read();
  stored.data = stored.data === null ? shard : mergeShards(base, stored.data, shard);
  await stored.write();
  return file;
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
