import type { CachedSymbol } from '@docwright/core/model';

/** True when the cache holds a doc for the symbol that a reader may trust to exist: written, inherited or accepted. */
export function isDocumented(symbol: CachedSymbol): boolean {
  if (symbol.state === 'missing' || symbol.state === 'rejected') return false;
  return symbol.origin === 'inherited' || (symbol.doc !== undefined && hasText(symbol.doc));
}

/** True when nothing is worth saying, so that the symbol is not held against the coverage. */
export function needsNoDoc(symbol: CachedSymbol): boolean {
  return symbol.nothingToAdd !== undefined;
}

function hasText(doc: NonNullable<CachedSymbol['doc']>): boolean {
  return doc.summary.trim() !== '' || doc.inheritDoc !== undefined;
}
