import type { ModulePath } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';
import { temporaryExtension } from './file-system.ts';
import { moduleOfShard, shardFolder } from './shard-path.ts';

/**
 * Removes shards of modules that are gone, and what a killed process left half written.
 * Gives the modules whose shards were removed.
 */
export async function removeLeftovers(disk: CacheDisk, isGone: (module: ModulePath) => boolean): Promise<ModulePath[]> {
  const removed: ModulePath[] = [];
  for (const name of disk.list(shardFolder)) {
    const path = `${shardFolder}/${name}`;
    const module = moduleOfShard(path);
    if (name.endsWith(temporaryExtension)) await disk.remove(path);
    else if (module !== undefined && isGone(module) && (await disk.remove(path))) removed.push(module);
  }
  return removed;
}
