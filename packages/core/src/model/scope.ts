import type { CachedSymbol } from './cache-records.ts';
import type { SymbolRecord } from './symbol.ts';

/** Which symbols count: what the package gives out, what any module exports, or every declaration. */
export type Scope = 'public' | 'exported' | 'all';

/** True when the symbol counts under the scope. Members follow their holder unless they are private. */
export function isInScope(symbol: SymbolRecord, scope: Scope): boolean {
  if (scope === 'all') return true;
  if (!symbol.visible) return false;
  return scope === 'exported' ? symbol.exported : symbol.publicNames.length > 0;
}

/** {@link isInScope} for a record of the cache. */
export function isCachedInScope(symbol: CachedSymbol, scope: Scope): boolean {
  if (scope === 'all') return true;
  if (symbol.visible === false) return false;
  return scope === 'exported' ? symbol.exported === true : (symbol.publicNames?.length ?? 0) > 0;
}

/** The scope that counts a symbol and as few others as can be. */
export function narrowestScope(symbol: SymbolRecord): Scope {
  return (['public', 'exported'] as const).find((scope) => isInScope(symbol, scope)) ?? 'all';
}
