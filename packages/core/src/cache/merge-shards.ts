import type { CachedSymbol, CacheShard, SymbolId } from '../model/index.ts';
import { sameJson } from './same-json.ts';

/**
 * Joins what two writers made of one module, symbol by symbol. Where only one of them changed a symbol, its record
 * counts; where both did, ours, unless only theirs holds a doc or a record at all.
 *
 * @param base - What we had read before; undefined when there was nothing or we had not looked.
 * @param theirs - What stands in the file now.
 */
export function mergeShards(base: CacheShard | undefined, theirs: CacheShard, ours: CacheShard): CacheShard {
  const symbols: Record<SymbolId, CachedSymbol> = {};
  for (const id of new Set([...Object.keys(theirs.symbols), ...Object.keys(ours.symbols)])) {
    const merged = mergeSymbol(base?.symbols[id], theirs.symbols[id], ours.symbols[id]);
    if (merged !== undefined) symbols[id] = merged;
  }
  return { ...ours, symbols };
}

function mergeSymbol(
  base: CachedSymbol | undefined,
  theirs: CachedSymbol | undefined,
  ours: CachedSymbol | undefined,
): CachedSymbol | undefined {
  if (sameJson(theirs, base)) return ours;
  if (sameJson(ours, base)) return theirs;
  if (ours === undefined || (ours.doc === undefined && theirs?.doc !== undefined)) return theirs;
  return ours;
}
