import type { SymbolKind } from '@docwright/core/model';

/** What may stand in front of a query: `fn: parse`. */
export const kindFilters: Readonly<Record<string, readonly SymbolKind[]>> = {
  fn: ['function', 'method', 'call-signature'],
  function: ['function'],
  method: ['method'],
  class: ['class'],
  type: ['type-alias', 'interface', 'enum', 'class'],
  interface: ['interface'],
  enum: ['enum', 'enum-member'],
  prop: ['property', 'accessor', 'enum-member'],
  var: ['variable'],
  const: ['variable'],
  ns: ['namespace'],
};
