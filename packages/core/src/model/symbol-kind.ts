/** Every kind of declaration that can carry documentation, in the order reports list them. */
export const symbolKinds = [
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
] as const;

/** One of {@link symbolKinds}. A getter and a setter of one name are a single `accessor`. */
export type SymbolKind = (typeof symbolKinds)[number];

/** Kinds that are called and may therefore carry parameters, returns and throws. */
export const callableKinds: readonly SymbolKind[] = [
  'function',
  'constructor',
  'method',
  'accessor',
  'call-signature',
  'construct-signature',
];
