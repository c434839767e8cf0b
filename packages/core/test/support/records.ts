import {
  cacheSchemaVersion,
  moduleOf,
  noFacts,
  pathOf,
  type CachedSymbol,
  type CacheIndex,
  type CacheShard,
  type Comment,
  type Doc,
  type ModulePath,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
} from '../../src/model/index.ts';

/** A function symbol with everything that is not given left empty. Name and module come from the id. */
export function symbolRecord(id: SymbolId, parts: Partial<SymbolRecord> = {}): SymbolRecord {
  const name = pathOf(id).split(/[.#]/u).at(-1) ?? '';
  return {
    id,
    kind: 'function',
    name,
    module: moduleOf(id),
    signature: `function ${name}(): void`,
    modifiers: ['export'],
    typeParameters: [],
    parameters: [],
    extends: [],
    implements: [],
    decorators: [],
    exported: true,
    visible: true,
    publicNames: [{ entryPoint: '.', name }],
    references: { uses: [], usedBy: [] },
    complexity: 1,
    lines: 3,
    fingerprints: { signature: `signature of ${name}`, body: `body of ${name}` },
    facts: noFacts,
    location: { range: { start: 0, end: 10 }, line: 1, column: 1, commentAnchor: 0 },
    ...parts,
  };
}

/** A comment with this text as its summary, or this doc. */
export function comment(doc: string | Doc): Comment {
  const parsed = typeof doc === 'string' ? { summary: doc } : doc;
  const raw = `/** ${parsed.summary} */`;
  return { raw, range: { start: 0, end: raw.length }, doc: parsed, messages: [] };
}

/** A table of these symbols, of package `sample` in version 1.0.0. */
export function symbolTable(symbols: readonly SymbolRecord[], parts: Partial<SymbolTable> = {}): SymbolTable {
  const paths = [...new Set(symbols.map(({ module }) => module))].sort();
  return {
    packageName: 'sample',
    packageVersion: '1.0.0',
    entryPoints: [],
    modules: paths.map((path) => ({
      path,
      contentHash: 'hash',
      symbols: symbols.filter(({ module }) => module === path).map(({ id }) => id),
      words: [],
      externalNames: [],
    })),
    symbols: Object.fromEntries(symbols.map((symbol) => [symbol.id, symbol])),
    problems: [],
    ...parts,
  };
}

/** What the cache keeps of a function without a doc. */
export function cachedSymbol(name: string, parts: Partial<CachedSymbol> = {}): CachedSymbol {
  return { kind: 'function', name, signature: `function ${name}(): void`, complexity: 1, state: 'missing', ...parts };
}

/** A shard with a record per name. */
export function shard(module: ModulePath, symbols: Readonly<Record<string, Partial<CachedSymbol>>>): CacheShard {
  const records = Object.entries(symbols).map(([name, parts]) => [`${module}:${name}`, cachedSymbol(name, parts)]);
  return { schema: cacheSchemaVersion, module, symbols: Object.fromEntries(records) as CacheShard['symbols'] };
}

/** An index that lists these modules. */
export function cacheIndex(...modules: readonly ModulePath[]): CacheIndex {
  return { schema: cacheSchemaVersion, packageName: 'sample', entryPoints: [], modules, publicSurface: [] };
}
