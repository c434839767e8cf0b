import { hashText } from '@docwright/core/model';
import { digestModule, type ModuleDigest } from '../model/digest.ts';
import type { PositionIndex } from '../model/optional-fields.ts';
import type { SiteScope } from '../model/options.ts';
import { ownProperty, type Manifest } from './manifest.ts';
import type { ShardFile, SiteCache } from './read-cache.ts';

/** A module as this build sees it. */
export interface ReadModule {
  /** Hash of everything that is the module's own. */
  readonly inputs: string;
  readonly digest: ModuleDigest;
  /** Absent when the shard cannot be read now and the page of the last build stands in. */
  readonly file?: ShardFile;
  /** Words of its docs; only for a module that is new or changed. */
  readonly words?: string;
}

/** Reads every shard, and sums up those that are new or changed. */
export async function readModules(from: {
  readonly cache: SiteCache;
  readonly known: Manifest;
  readonly scope: SiteScope;
  readonly positions: PositionIndex | undefined;
  readonly fallback: Manifest;
}): Promise<ReadModule[]> {
  const { cache, known, scope, positions, fallback } = from;
  const read: ReadModule[] = [];
  for (const module of cache.index.modules) {
    const file = await cache.readShard(module);
    const position = positions?.modules[module];
    const inputs = position === undefined ? file?.hash : hashText(`${file?.hash ?? ''} ${JSON.stringify(position)}`);
    const memory = ownProperty(known.modules, module);
    if (file !== undefined && inputs !== undefined && memory?.inputs === inputs) {
      read.push({ inputs, digest: memory.digest, file });
      continue;
    }
    const shard = file?.parse();
    const last = ownProperty(fallback.modules, module);
    if (file !== undefined && inputs !== undefined && shard !== undefined) {
      read.push({ inputs, file, ...digestModule({ ...shard, module }, scope) });
    } else if (last !== undefined) {
      read.push({ inputs: last.inputs, digest: last.digest });
    }
  }
  return read;
}
