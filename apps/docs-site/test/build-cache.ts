import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  cacheSchemaVersion,
  stableJson,
  type CachedSymbol,
  type CacheIndex,
  type CacheShard,
  type EntryPoint,
  type ModulePath,
} from '@docwright/core/model';

/** Symbols of one module by path: `Store#get`. */
export type Symbols = Readonly<Record<string, CachedSymbol>>;

/** A cache to be written. */
export interface CacheContent {
  readonly packageName: string;
  readonly packageVersion?: string;
  readonly entryPoints?: readonly EntryPoint[];
  readonly modules: Readonly<Record<ModulePath, Symbols>>;
  /** More of the index and of every shard. */
  readonly index?: Partial<CacheIndex>;
  readonly shard?: Partial<CacheShard>;
}

/** A symbol with what every record has. */
export function symbol(
  kind: CachedSymbol['kind'],
  name: string,
  signature: string,
  more: Partial<CachedSymbol> = {},
): CachedSymbol {
  const doc = more.doc;
  return {
    kind,
    name,
    signature,
    exported: true,
    complexity: 1,
    state: doc === undefined ? 'missing' : 'fresh',
    ...(doc !== undefined && { origin: 'human' as const }),
    ...more,
  };
}

/** Writes a `.docwright` folder as docwright does. */
export async function writeCache(folder: string, content: CacheContent): Promise<void> {
  const modules = Object.entries(content.modules);
  for (const [module, symbols] of modules) await writeShard(folder, module, symbols, content.shard);
  const index: CacheIndex = {
    schema: cacheSchemaVersion,
    packageName: content.packageName,
    packageVersion: content.packageVersion ?? '1.0.0',
    entryPoints: content.entryPoints ?? [],
    modules: modules.map(([module]) => module).sort(),
    publicSurface: [],
    publicNames: publicNamesOf(content.modules),
    ...content.index,
  };
  await writeText(join(folder, 'index.json'), stableJson(index, 2));
}

function publicNamesOf(modules: CacheContent['modules']): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [module, symbols] of Object.entries(modules)) {
    for (const [path, { parent, publicNames = [] }] of Object.entries(symbols)) {
      if (parent !== undefined) continue;
      for (const { entryPoint, name } of publicNames) names[`${entryPoint}#${name}`] ??= `${module}:${path}`;
    }
  }
  return names;
}

/** Writes the shard of one module. */
export async function writeShard(
  folder: string,
  module: ModulePath,
  symbols: Symbols,
  more: Partial<CacheShard> = {},
): Promise<void> {
  const shard: CacheShard = {
    schema: cacheSchemaVersion,
    module,
    ...more,
    symbols: Object.fromEntries(Object.entries(symbols).map(([path, record]) => [`${module}:${path}`, record])),
  };
  await writeText(join(folder, 'docs', `${module}.json`), stableJson(shard, 2));
}

/** Writes a file and the folders above it. */
export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
