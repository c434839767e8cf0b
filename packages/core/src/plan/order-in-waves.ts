import { stronglyConnected, type SymbolId } from '../model/index.ts';

/**
 * Orders symbols so that each comes in a later wave than what it needs; symbols that need each other share a wave.
 * As few waves as possible; inside a wave the order is that of the ids given.
 *
 * @param needs - What a symbol needs. Ids that are not to be ordered are passed over.
 */
export function orderInWaves(ids: Iterable<SymbolId>, needs: (id: SymbolId) => readonly SymbolId[]): SymbolId[][] {
  const order = [...new Set(ids)];
  const levels = new Map<SymbolId, number>();
  for (const group of stronglyConnected(order, needs)) {
    let level = 0;
    for (const id of group) for (const needed of needs(id)) level = Math.max(level, (levels.get(needed) ?? -1) + 1);
    for (const id of group) levels.set(id, level);
  }
  const waves: SymbolId[][] = [];
  for (const id of order) (waves[levels.get(id) ?? 0] ??= []).push(id);
  return waves;
}
