import type { SymbolId } from './symbol-id.ts';
import type { SymbolRecord } from './symbol.ts';

/**
 * True when a symbol inherits from one that has a doc, over any number of bases.
 *
 * @param hasDoc - Whether a base has a doc of its own.
 */
export function inheritsDoc(
  symbol: SymbolRecord,
  resolve: (id: SymbolId) => SymbolRecord | undefined,
  hasDoc: (base: SymbolRecord) => boolean,
): boolean {
  const seen = new Set<SymbolId>();
  for (let from = symbol.inherits?.from; from !== undefined && !seen.has(from);) {
    seen.add(from);
    const base = resolve(from);
    if (base === undefined) return false;
    if (hasDoc(base)) return true;
    from = base.inherits?.from;
  }
  return false;
}
