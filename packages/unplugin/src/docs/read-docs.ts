import { currentDocs, type CurrentDocs, type Workspace } from '@docwright/core';
import type { CacheShard, SymbolId } from '@docwright/core/model';

/**
 * The docs of a project as sources and cache say them, symbols in source order.
 *
 * @param isSettled - The cache says what the sources say, so that no source need be read.
 */
export async function readDocs(workspace: Workspace, isSettled: boolean): Promise<CurrentDocs> {
  const written = isSettled ? await readWritten(workspace) : undefined;
  if (written !== undefined) return written;
  const { index, shards } = await currentDocs(workspace);
  const { modules } = await workspace.readTable();
  const orders = new Map(modules.map(({ path, symbols }) => [path, symbols]));
  return { index, shards: shards.map((shard) => inOrder(shard, orders.get(shard.module) ?? [])) };
}

/** From the disk; undefined where something is missing there. */
async function readWritten({ cache }: Workspace): Promise<CurrentDocs | undefined> {
  const index = await cache.readIndex();
  const { modules } = await cache.positions.read();
  const shards = [...(await cache.readAll()).values()];
  if (index === undefined || shards.some(({ module }) => !Object.hasOwn(modules, module))) return undefined;
  return { index, shards: shards.map((shard) => inOrder(shard, Object.keys(modules[shard.module]?.symbols ?? {}))) };
}

/** Files of the cache are sorted by name, so that they merge well; readers want to see what stands first in the source first. */
function inOrder(shard: CacheShard, order: readonly SymbolId[]): CacheShard {
  const ids = order.filter((id) => Object.hasOwn(shard.symbols, id));
  return { ...shard, symbols: Object.fromEntries(ids.flatMap((id) => entryOf(shard, id))) };
}

function entryOf({ symbols }: CacheShard, id: SymbolId): [SymbolId, CacheShard['symbols'][string]][] {
  const symbol = symbols[id];
  return symbol === undefined ? [] : [[id, symbol]];
}
