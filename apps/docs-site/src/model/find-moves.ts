import { moduleOf, type ModulePath, type SymbolId } from '@docwright/core/model';
import type { SymbolDigest } from './digest.ts';

/** A symbol that was in another module before. */
export interface Move {
  readonly from: SymbolId;
  readonly to: SymbolId;
}

/**
 * Symbols that are in another module than they were, by the module that they left. An id that names something again is no
 * way to where its former owner went, and one whose owner stayed in the module has its anchor there.
 */
export function findMoves(symbols: ReadonlyMap<SymbolId, SymbolDigest>): Map<ModulePath, Move[]> {
  const targets = new Map<SymbolId, SymbolId>();
  for (const { id, former = [] } of symbols.values()) {
    for (const from of former) {
      const known = targets.get(from);
      if (!symbols.has(from) && (known === undefined || !isSameModule(from, known))) targets.set(from, id);
    }
  }
  const moves = new Map<ModulePath, Move[]>();
  for (const [from, to] of targets) {
    if (isSameModule(from, to)) continue;
    const list = moves.get(moduleOf(from));
    if (list === undefined) moves.set(moduleOf(from), [{ from, to }]);
    else list.push({ from, to });
  }
  return moves;
}

function isSameModule(left: SymbolId, right: SymbolId): boolean {
  return moduleOf(left) === moduleOf(right);
}
