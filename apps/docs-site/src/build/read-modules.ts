import { hashText, type ModulePath } from '@docwright/core/model';
import { digestModule } from '../model/digest.ts';
import type { PositionIndex } from '@docwright/core/model';
import type { Counting } from '../model/documented.ts';
import { ownProperty, type Manifest, type ModuleMemory } from './manifest.ts';
import type { SiteCache } from './read-cache.ts';

/** A module as this build sees it. Its shard is not held: it is read again when its page is made. */
export interface ReadModule extends Pick<ModuleMemory, 'stamp' | 'shard' | 'inputs' | 'digest'> {
  /** Words of its docs; only for a module that is new or changed. */
  readonly words?: string;
  /** The shard cannot be read now; the page of the last build stands in. */
  readonly isTorn?: true;
}

/** What {@link readModules} reads from. */
export interface ModuleSources {
  readonly cache: SiteCache;
  readonly known: Manifest;
  readonly counting: Counting;
  readonly positions: PositionIndex | undefined;
  /** The last build, even where it is not to be built upon. */
  readonly last: Manifest;
}

/** Reads the shards that were written since the last build, and sums up those that changed. */
export async function readModules(sources: ModuleSources): Promise<ReadModule[]> {
  const read: ReadModule[] = [];
  for (const module of sources.cache.index.modules) {
    const result = await readModule(module, sources);
    if (result !== undefined) read.push(result);
  }
  return read;
}

async function readModule(module: ModulePath, sources: ModuleSources): Promise<ReadModule | undefined> {
  const { cache, known, counting, positions, last } = sources;
  const memory = ownProperty(known.modules, module);
  const stamp = cache.stampOf(module) ?? '';
  const isUntouched = memory?.stamp === stamp;
  const file = isUntouched ? undefined : await cache.readShard(module);
  const shard = file?.hash ?? memory?.shard ?? '';
  const position = positions?.modules[module];
  const inputs = position === undefined ? shard : hashText(`${shard} ${JSON.stringify(position)}`);
  if (memory?.inputs === inputs) return { stamp, shard, inputs, digest: memory.digest };
  const record = (isUntouched ? await cache.readShard(module) : file)?.parse();
  if (record !== undefined) return { stamp, shard, inputs, ...digestModule({ ...record, module }, counting) };
  const before = ownProperty(last.modules, module);
  return before === undefined ? undefined : { ...before, stamp: '', isTorn: true };
}
