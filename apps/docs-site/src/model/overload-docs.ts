import type { SymbolEntry } from './module-view.ts';

/**
 * True when the declarations of an entry are to be told one by one: their docs differ, or only some are deprecated. Where one
 * doc holds for all, or is the only one, it is shown once behind all signatures.
 */
export function areToldApart({ declarations, deprecated }: SymbolEntry): boolean {
  if (declarations.length === 1) return false;
  const docs = new Set<string>();
  let hasDeprecated = false;
  for (const { symbol } of declarations) {
    if (symbol.doc === undefined) continue;
    docs.add(JSON.stringify(symbol.doc));
    hasDeprecated ||= symbol.doc.deprecated !== undefined;
  }
  return docs.size > 1 || (hasDeprecated && !deprecated);
}

/** Each declaration as an entry with its doc alone; what the code proves is left to {@link commonEntry}. */
export function entriesApart(entry: SymbolEntry): SymbolEntry[] {
  return entry.declarations.map((declaration) => ({
    ...entry,
    symbol: { ...declaration.symbol, facts: {} },
    declarations: [declaration],
  }));
}

/** What the code proves of all declarations, but for errors that the doc of any of them tells. */
export function commonEntry(entry: SymbolEntry): SymbolEntry {
  const { facts = {} } = entry.symbol;
  const told = entry.declarations.flatMap(({ symbol }) => (symbol.doc?.throws ?? []).map(({ error }) => error));
  const throws = (facts.throws ?? []).filter(({ error }) => !told.includes(error));
  return { ...entry, symbol: { ...entry.symbol, facts: { ...facts, throws } } };
}
