import type { ModuleExtract } from '../extract/module-extract.ts';
import type { CallFact, SymbolId, SymbolRecord, SymbolReferences } from '../model/index.ts';
import type { DeclarationIndex } from './index-declarations.ts';
import type { Heritage } from './link-heritage.ts';
import type { NameResolver } from './resolve-names.ts';

/** References of all symbols, in both directions. */
export interface References {
  of(id: SymbolId): SymbolReferences;
}

/** Joins the names that symbols mention, the targets of their calls and their bases. */
export function linkReferences(
  sources: readonly ModuleExtract[],
  { symbols }: DeclarationIndex,
  names: NameResolver,
  calls: ReadonlyMap<SymbolId, readonly CallFact[]>,
  heritage: Heritage,
): References {
  const usedBySymbol = (symbol: SymbolRecord, mentions: readonly string[]): Set<SymbolId> => {
    const used = new Set<SymbolId>();
    for (const name of mentions) for (const id of mentioned(name, symbol, names)) used.add(id);
    for (const { target } of calls.get(symbol.id) ?? []) if (target !== undefined) used.add(target);
    for (const id of heritage.targetsOf(symbol.id, 'extends')) used.add(id);
    for (const id of heritage.targetsOf(symbol.id, 'implements')) used.add(id);
    used.delete(symbol.id);
    return used;
  };
  const uses = new Map<SymbolId, SymbolId[]>();
  const usedBy = new Map<SymbolId, SymbolId[]>();
  for (const { mentions, symbols: own } of sources) {
    for (const { id } of own) {
      const symbol = symbols.get(id);
      if (symbol === undefined) continue;
      const used = [...usedBySymbol(symbol, mentions[id] ?? [])];
      if (used.length > 1) used.sort();
      if (used.length > 0) uses.set(id, used);
      for (const target of used) {
        const users = usedBy.get(target);
        if (users === undefined) usedBy.set(target, [id]);
        else users.push(id);
      }
    }
  }
  for (const users of usedBy.values()) if (users.length > 1) users.sort();
  return { of: (id) => ({ uses: uses.get(id) ?? none, usedBy: usedBy.get(id) ?? none }) };
}

const none: readonly SymbolId[] = [];

function mentioned(name: string, symbol: SymbolRecord, names: NameResolver): readonly SymbolId[] {
  const target = names.resolve(name, symbol)?.target;
  return target?.kind === 'declaration' ? target.ids : [];
}
