import type { SymbolRecord } from '../model/index.ts';

/** Types that a JSDoc comment of a JavaScript symbol states, as {@link renderComment} takes them. */
export function jsdocTypes(symbol: SymbolRecord): Record<string, string> {
  return {};
}
