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
  const usedBySymbol = (symbol: SymbolRecord, mentions: readonly string[]): readonly SymbolId[] => {
    const called = calls.get(symbol.id);
    const bases = heritage.recordsOf(symbol.id);
    // Half of all symbols use nothing.
    if (mentions.length === 0 && called === undefined && bases === undefined) return none;
    const found = new Set<SymbolId>();
    for (const name of mentions) for (const id of mentioned(name, symbol, names)) found.add(id);
    if (called !== undefined) for (const { target } of called) if (target !== undefined) found.add(target);
    if (bases !== undefined) {
      for (const { target } of bases.extends) if (target !== undefined) found.add(target);
      for (const { target } of bases.implements) if (target !== undefined) found.add(target);
    }
    found.delete(symbol.id);
    return found.size > 1 ? [...found].sort() : [...found];
  };
  const uses = new Map<SymbolId, readonly SymbolId[]>();
  const usedBy = new Map<SymbolId, SymbolId[]>();
  for (const { mentions, symbols: own } of sources) {
    for (const { id } of own) {
      const symbol = symbols.get(id);
      if (symbol === undefined) continue;
      const used = usedBySymbol(symbol, mentions[id] ?? none);
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
