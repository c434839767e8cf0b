export type { SymbolParts } from './build-symbol.ts';
export { buildSymbol } from './build-symbol.ts';
export type { TableParts } from './build-table.ts';
export { buildTable } from './build-table.ts';
export { startSearchServer, type SearchServer, type SearchServerDocument } from './search-server.ts';
export { testProvider } from './provider-contract.ts';
export { createVirtualClock, type VirtualClock } from './virtual-clock.ts';
