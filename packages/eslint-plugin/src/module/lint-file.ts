import type { CacheRead } from '@docwright/core/cache/read';
import type {
  Baseline,
  CachedSymbol,
  CacheIndex,
  CacheShard,
  ModuleDoubts,
  SymbolId,
  SymbolRecord,
  SymbolTable,
} from '@docwright/core/model';
import type { Universe } from '@docwright/core/verify';
import { collectModule } from '../collect/collect-module.ts';
import type { LintModule, LintSymbol } from '../collect/lint-symbol.ts';
import type { FilePlace } from '../project/open-project.ts';
import { warnOnce } from '../project/warn-once.ts';
import { linkInside, type Links } from './link-inside.ts';
import type { OpenFile } from './open-file.ts';
import { universeOf } from './universe-of.ts';

/** A file that is linted, as rules see it that look into it. Everything is worked out when it is first asked for, and once. */
export interface LintFile extends OpenFile {
  readonly module: LintModule;
  /** Declarations of which there may be something to say: those that the last check left in doubt, else all. */
  readonly suspects: (among: (doubts: ModuleDoubts) => readonly SymbolId[]) => readonly LintSymbol[];
  readonly index: () => CacheIndex | undefined;
  /** The gaps that the project tolerates; none for text without a file. */
  readonly baseline: () => Baseline | undefined;
  /** What the cache holds of a declaration. */
  readonly cached: (symbol: LintSymbol) => CachedSymbol | undefined;
  /** The cache may hold a verified doc for a declaration that is not in the source. */
  readonly mayBeDue: (symbol: SymbolId) => boolean;
  /** The module has a record in the cache. */
  readonly isCached: () => boolean;
  readonly links: (symbol: LintSymbol) => Links;
  readonly table: () => SymbolTable;
  readonly universe: () => Universe;
  /** Names in the comment of a declaration that the last run of docwright looked for in the whole project, in vain. */
  readonly unknownNames: (record: SymbolRecord) => readonly string[];
  /** True unless another rule reported the emptiness of this comment already. */
  readonly claim: (symbol: SymbolId, rule: string) => boolean;
}

let latest: LintFile | undefined;

/** Looks into the file that is linted. All rules share what is found. */
export function lookInto(opened: OpenFile): LintFile {
  if (latest?.sourceCode !== opened.sourceCode) latest = createLintFile(opened);
  return latest;
}

function createLintFile(opened: OpenFile): LintFile {
  const { sourceCode, path, place, known } = opened;
  const module = once(() => collectModule(sourceCode, path));
  const read = once(() => place?.project.cache.readIndex());
  const index = once(() => contentOf(read(), place));
  // Where not even the index is there, the shard is not looked for.
  const shard = once(() => (read()?.problem?.code === 'cache-missing' ? undefined : readShard(place)));
  const baseline = once(() => place?.project.readBaseline());
  const table = once(() => toTable(module()));
  const unknownNames = ({ id }: SymbolRecord): readonly string[] => shard()?.symbols[id]?.unknownNames ?? noNames;
  const universe = once(() => universeOf(table(), { sourceCode, index, unknown: unknownNames }));
  const links = once(() => linkInside(module(), sourceCode));
  const claims = new Map<SymbolId, string>();
  return {
    ...opened,
    get module() {
      return module();
    },
    suspects(among) {
      if (known === undefined) return module().symbols;
      const ids = among(known);
      return ids.length === 0 ? noSymbols : ids.flatMap((id) => module().byId.get(id) ?? []);
    },
    index,
    baseline,
    cached: ({ record }) => shard()?.symbols[record.id],
    mayBeDue: (id) => (known === undefined ? shard() !== undefined : known.due.includes(id)),
    isCached: () => shard() !== undefined,
    links: (symbol) => links()(symbol),
    table,
    universe,
    unknownNames,
    claim(id, rule) {
      const owner = claims.get(id) ?? rule;
      claims.set(id, owner);
      return owner === rule;
    },
  };
}

const noSymbols: readonly LintSymbol[] = [];
const noNames: readonly string[] = [];

function contentOf(read: CacheRead<CacheIndex> | undefined, place: FilePlace | undefined): CacheIndex | undefined {
  if (read?.problem !== undefined && place !== undefined) warnOnce(place.project.root, read.problem);
  return read?.content;
}

function readShard(place: FilePlace | undefined): CacheShard | undefined {
  if (place === undefined) return undefined;
  const { content, problem } = place.project.cache.readShard(place.module);
  // A new module has no shard yet; that there is no cache at all is told of its index.
  if (problem !== undefined && problem.code !== 'cache-missing') warnOnce(place.project.root, problem);
  return content;
}

function toTable({ module: path, symbols }: LintModule): SymbolTable {
  return {
    entryPoints: [],
    modules: [{ path, contentHash: '', symbols: symbols.map(({ record }) => record.id), words: [], externalNames: [] }],
    symbols: Object.fromEntries(symbols.map(({ record }) => [record.id, record])),
    problems: [],
  };
}

function once<Value>(create: () => Value): () => Value {
  let value: { readonly it: Value } | undefined;
  return () => (value ??= { it: create() }).it;
}
