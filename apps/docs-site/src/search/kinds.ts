import type { SymbolKind } from '@docwright/core/model';

// Shared with the client: names only, no code of the core.

/** Kinds in the order of the letters of the names index; a copy, because the model brings Node with it. */
export const searchKinds: readonly SymbolKind[] = [
  'function',
  'class',
  'constructor',
  'method',
  'accessor',
  'property',
  'interface',
  'call-signature',
  'construct-signature',
  'index-signature',
  'type-alias',
  'enum',
  'enum-member',
  'namespace',
  'variable',
];

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
