import {
  pathOf,
  type CacheContent,
  type ModulePath,
  type ModuleRecord,
  type SymbolId,
  type SymbolKind,
  type SymbolTable,
} from '../model/index.ts';

/** Where modules were before, by the path they have now. */
export type MovedModules = ReadonlyMap<ModulePath, ModulePath>;

/** So much of the larger of both must be the same. */
const leastShare = 0.5;

/** Tells apart two that are equally alike. */
const sameFileName = 0.1;

/**
 * Finds modules that are new and say what one that is gone said: the same kinds of symbols under the same paths with the same
 * signatures. Where two are equally alike, neither counts.
 */
export function findMovedModules(table: SymbolTable, cached: CacheContent): MovedModules {
  const there = new Set(table.modules.map(({ path }) => path));
  const gone = [...cached.values()].filter(({ module }) => !there.has(module));
  if (gone.length === 0) return new Map();
  const known = knownSymbols(gone);
  const sizes = new Map(gone.map(({ module, symbols }) => [module, Object.keys(symbols).length]));
  const moved = new Map<ModulePath, ModulePath>();
  const claims = new Map<ModulePath, number>();
  for (const module of table.modules) {
    const from = cached.has(module.path) ? undefined : mostAlike(module, sharesOf(module, { table, known, sizes }));
    if (from === undefined) continue;
    moved.set(module.path, from);
    claims.set(from, (claims.get(from) ?? 0) + 1);
  }
  return new Map([...moved].filter(([, from]) => claims.get(from) === 1));
}

/** Modules that are gone, by what they held. */
function knownSymbols(gone: readonly { module: ModulePath; symbols: Readonly<Record<SymbolId, Looks>> }[]): Known {
  const known = new Map<string, ModulePath[]>();
  for (const { module, symbols } of gone)
    for (const [id, symbol] of Object.entries(symbols)) {
      const key = keyOf(id, symbol);
      known.set(key, [...(known.get(key) ?? []), module]);
    }
  return known;
}

type Known = ReadonlyMap<string, readonly ModulePath[]>;

interface Looks {
  readonly kind: SymbolKind;
  readonly signature: string;
}

function keyOf(id: SymbolId, { kind, signature }: Looks): string {
  return `${kind}\n${pathOf(id)}\n${signature}`;
}

function sharesOf(
  { symbols: ids }: ModuleRecord,
  { table, known, sizes }: { table: SymbolTable; known: Known; sizes: ReadonlyMap<ModulePath, number> },
): ReadonlyMap<ModulePath, number> {
  const counts = new Map<ModulePath, number>();
  for (const id of ids) {
    const symbol = table.symbols[id];
    for (const module of (symbol && known.get(keyOf(id, symbol))) ?? [])
      counts.set(module, (counts.get(module) ?? 0) + 1);
  }
  return new Map([...counts].map(([module, count]) => [module, count / Math.max(ids.length, sizes.get(module) ?? 0)]));
}

function mostAlike({ path }: ModuleRecord, shares: ReadonlyMap<ModulePath, number>): ModulePath | undefined {
  const ranked = [...shares]
    .filter(([, share]) => share >= leastShare)
    .map(([from, share]) => ({ from, rank: share + (fileName(from) === fileName(path) ? sameFileName : 0) }))
    .sort((left, right) => right.rank - left.rank);
  const [first, second] = ranked;
  return first?.rank === second?.rank ? undefined : first?.from;
}

function fileName(path: ModulePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
