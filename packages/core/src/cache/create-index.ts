import {
  cacheSchemaVersion,
  symbolKinds,
  type CacheIndex,
  type SymbolId,
  type SymbolKind,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';

/** Settings that readers of the cache count by. */
export type CountedBy = Pick<CacheIndex, 'scope' | 'kinds' | 'preset'>;

/** The index of a project: modules that have something to be read, and the public surface. */
export function createIndex(table: SymbolTable, { scope, kinds, preset }: CountedBy = {}): CacheIndex {
  const { packageName, packageVersion, entryPoints, modules, symbols } = table;
  const publicSymbols = Object.values(symbols).filter(({ publicNames }) => publicNames.length > 0);
  return {
    schema: cacheSchemaVersion,
    ...(packageName !== undefined && { packageName }),
    ...(packageVersion !== undefined && { packageVersion }),
    ...(scope !== undefined && { scope }),
    ...(kinds !== undefined && kinds.length < symbolKinds.length && { kinds: inOrder(kinds) }),
    ...(preset !== undefined && { preset }),
    entryPoints,
    modules: modules
      .filter(({ symbols: declared, comment }) => declared.length > 0 || comment !== undefined)
      .map(({ path }) => path)
      .sort(),
    publicNames: namesOf(publicSymbols),
    publicSurface: publicSymbols.map(({ id }) => id).sort(),
  };
}

/** However a project lists them, the index says the same. */
function inOrder(kinds: readonly SymbolKind[]): SymbolKind[] {
  return symbolKinds.filter((kind) => kinds.includes(kind));
}

/** Overloads and merged declarations share a name: it leads to the first of them. */
function namesOf(symbols: readonly SymbolRecord[]): Record<string, SymbolId> {
  const names = new Map<string, SymbolId>();
  for (const { id, parent, publicNames } of symbols) {
    if (parent !== undefined) continue;
    for (const { entryPoint, name } of publicNames) {
      const key = `${entryPoint}#${name}`;
      if (!names.has(key)) names.set(key, id);
    }
  }
  return Object.fromEntries(names);
}
