import { cacheSchemaVersion, type CacheIndex, type SymbolTable } from '../model/index.ts';

/** The index of a project: modules that declare something, and the public surface. */
export function createIndex(table: SymbolTable): CacheIndex {
  const { packageName, packageVersion, entryPoints, modules, symbols } = table;
  const publicSymbols = Object.values(symbols).filter(({ publicNames }) => publicNames.length > 0);
  return {
    schema: cacheSchemaVersion,
    ...(packageName !== undefined && { packageName }),
    ...(packageVersion !== undefined && { packageVersion }),
    entryPoints,
    modules: modules
      .filter((module) => module.symbols.length > 0)
      .map(({ path }) => path)
      .sort(),
    publicSurface: publicSymbols.map(({ id }) => id).sort(),
  };
}
