import { moduleOf, type ModulePath, type SymbolId, type SymbolRecord, type SymbolTable } from '../model/index.ts';

/** Members by holder. */
type Members = Map<SymbolId, SymbolRecord[]>;

/** Finds the members of each holder, in source order. A module is looked at when one of its symbols is first asked for. */
export function indexMembers({
  modules,
  symbols,
}: Pick<SymbolTable, 'modules' | 'symbols'>): (holder: SymbolId) => readonly SymbolRecord[] {
  const idsOf = new Map(modules.map(({ path, symbols: ids }) => [path, ids]));
  const known = new Map<ModulePath, Members>();
  return (holder) => {
    const module = moduleOf(holder);
    const members = known.get(module) ?? membersIn((idsOf.get(module) ?? []).flatMap((id) => symbols[id] ?? []));
    known.set(module, members);
    return members.get(holder) ?? [];
  };
}

function membersIn(symbols: readonly SymbolRecord[]): Members {
  const members: Members = new Map();
  for (const symbol of symbols) {
    if (symbol.parent === undefined) continue;
    const siblings = members.get(symbol.parent);
    if (siblings === undefined) members.set(symbol.parent, [symbol]);
    else siblings.push(symbol);
  }
  return members;
}
