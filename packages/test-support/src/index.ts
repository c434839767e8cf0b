export type { SymbolParts } from './build-symbol.ts';
export { buildSymbol } from './build-symbol.ts';
export { testProvider } from './provider-contract.ts';
