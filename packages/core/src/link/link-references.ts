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
    const found: SymbolId[] = [];
    for (const name of mentions) found.push(...mentioned(name, symbol, names));
    for (const { target } of calls.get(symbol.id) ?? []) if (target !== undefined) found.push(target);
    found.push(...heritage.targetsOf(symbol.id, 'extends'), ...heritage.targetsOf(symbol.id, 'implements'));
    // Half of all symbols use nothing, or one thing.
    if (found.length < 2) return found[0] === symbol.id ? none : found;
    const used = new Set(found);
    used.delete(symbol.id);
    return [...used].sort();
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
