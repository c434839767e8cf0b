import { updateShards } from '../cache/index.ts';
import type { CacheIndex, CacheShard } from '../model/index.ts';
import { createScorer } from './score-docs.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The documentation of a project as its sources and its cache say it now. */
export interface CurrentDocs {
  readonly index: CacheIndex;
  /** By module, sorted. */
  readonly shards: readonly CacheShard[];
}

/** What the cache would hold if everything in the sources were recorded; writes nothing and asks no provider. */
export async function currentDocs(workspace: Workspace): Promise<CurrentDocs> {
  const table = await workspace.readTable();
  return updateShards({
    table,
    cached: await workspace.cache.readAll(),
    countedBy: workspace.config,
    score: createScorer(table, workspace.config).score,
  });
}
