import type { SymbolId, SymbolRecord } from '../model/index.ts';

/** Finds the members of each holder, in source order. */
export function indexMembers(
  symbols: Readonly<Record<SymbolId, SymbolRecord>>,
): (holder: SymbolId) => readonly SymbolRecord[] {
  const members = new Map<SymbolId, SymbolRecord[]>();
  for (const symbol of Object.values(symbols)) {
    if (symbol.parent === undefined) continue;
    const siblings = members.get(symbol.parent);
    if (siblings === undefined) members.set(symbol.parent, [symbol]);
    else siblings.push(symbol);
  }
  return (holder) => members.get(holder) ?? [];
}
