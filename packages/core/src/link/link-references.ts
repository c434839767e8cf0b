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
  const uses = new Map<SymbolId, Set<SymbolId>>();
  const usedBy = new Map<SymbolId, Set<SymbolId>>();
  const mentions = new Map(sources.flatMap((extract) => Object.entries(extract.mentions)));
  for (const symbol of symbols.values()) {
    const used = new Set([
      ...(mentions.get(symbol.id) ?? []).flatMap((name) => mentioned(name, symbol, names)),
      ...(calls.get(symbol.id) ?? []).map(({ target }) => target).filter((target) => target !== undefined),
      ...heritage.targetsOf(symbol.id, 'extends'),
      ...heritage.targetsOf(symbol.id, 'implements'),
    ]);
    used.delete(symbol.id);
    uses.set(symbol.id, used);
    for (const id of used) {
      const users = usedBy.get(id) ?? new Set();
      usedBy.set(id, users.add(symbol.id));
    }
  }
  const sorted = (ids: ReadonlySet<SymbolId> = new Set()): SymbolId[] => [...ids].sort();
  return { of: (id) => ({ uses: sorted(uses.get(id)), usedBy: sorted(usedBy.get(id)) }) };
}

function mentioned(name: string, symbol: SymbolRecord, names: NameResolver): readonly SymbolId[] {
  const target = names.resolve(name, symbol)?.target;
  return target?.kind === 'declaration' ? target.ids : [];
}
