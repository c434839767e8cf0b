import type { SymbolKind, SymbolRecord } from '../../model/index.ts';

/** Kinds that give something back. */
export const withReturns: ReadonlySet<SymbolKind> = new Set(['function', 'method']);

/** Kinds that hold something. */
export const withType: ReadonlySet<SymbolKind> = new Set(['variable', 'property', 'accessor']);

/** True when a type that documentation needs is unknown. */
export function lacksType(symbol: SymbolRecord): boolean {
  return lacksResult(symbol) || symbol.parameters.some((parameter) => parameter.type === undefined);
}

/** True when it is unknown what a symbol gives back or holds. */
export function lacksResult({ kind, returns, type }: SymbolRecord): boolean {
  return (withReturns.has(kind) && returns === undefined) || (withType.has(kind) && type === undefined);
}
