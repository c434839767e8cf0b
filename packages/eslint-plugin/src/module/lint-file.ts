import type { CacheRead } from '@docwright/core/cache/read';
import type {
  Baseline,
  CachedSymbol,
  CacheIndex,
  CacheShard,
  ModuleDoubts,
  ModulePath,
  SymbolId,
  SymbolRecord,
  SymbolTable,
} from '@docwright/core/model';
import type { Universe } from '@docwright/core/verify';
import type { SourceCode } from 'eslint';
import { collectModule } from '../collect/collect-module.ts';
import type { LintModule, LintSymbol } from '../collect/lint-symbol.ts';
import type { FilePlace } from '../project/open-project.ts';
import { warnOnce } from '../project/warn-once.ts';
import { linkInside, type Links } from './link-inside.ts';
import type { OpenFile } from './open-file.ts';
import { universeOf } from './universe-of.ts';

let latest: LintFile | undefined;

/** Looks into the file that is linted. All rules share what is found. */
export function lookInto(opened: OpenFile): LintFile {
  if (latest?.sourceCode !== opened.sourceCode) latest = new LintFile(opened);
  return latest;
}

/** A file that is linted, as rules see it that look into it. Everything is worked out when it is first asked for, and once. */
// A class, because most files are asked for very little of this: methods that all share cost nothing until they are called.
export class LintFile implements OpenFile {
  readonly sourceCode: SourceCode;
  readonly path: ModulePath;
  readonly place: FilePlace | undefined;
  readonly known: ModuleDoubts | undefined;
  /** One field for all that is found later: a field costs something with each file, whether it is used or not. */
  readonly #seen: Seen = {};

  /** Takes over what is known of the file before anything in it is looked at. */
  constructor({ sourceCode, path, place, known }: OpenFile) {
    this.sourceCode = sourceCode;
    this.path = path;
    this.place = place;
    this.known = known;
  }

  /** The declarations of the file, from its tree. */
  get module(): LintModule {
    return (this.#seen.module ??= collectModule(this.sourceCode, this.path));
  }

  /** Declarations of which there may be something to say: those that the last check left in doubt, else all. */
  suspects(among: (doubts: ModuleDoubts) => readonly SymbolId[]): readonly LintSymbol[] {
    if (this.known === undefined) return this.module.symbols;
    const ids = among(this.known);
    return ids.length === 0 ? noSymbols : ids.flatMap((id) => this.module.byId.get(id) ?? []);
  }

  /** The index of the project's cache. Where it cannot be used, that is said once for each project. */
  index(): CacheIndex | undefined {
    const { content, problem } = this.#readIndex() ?? {};
    if (problem !== undefined && this.place !== undefined) warnOnce(this.place.project.root, problem);
    return content;
  }

  #readIndex(): CacheRead<CacheIndex> | undefined {
    return (this.#seen.index ??= { it: this.place?.project.cache.readIndex() }).it;
  }

  /** The gaps that the project tolerates; none for text without a file. */
  baseline(): Baseline | undefined {
    return (this.#seen.baseline ??= { it: this.place?.project.readBaseline() }).it;
  }

  /** What the cache holds of a declaration. */
  cached({ record }: LintSymbol): CachedSymbol | undefined {
    return this.#readShard()?.symbols[record.id];
  }

  /** The cache may hold a verified doc for a declaration that is not in the source. */
  mayBeDue(id: SymbolId): boolean {
    return this.known === undefined ? this.isCached() : this.known.due.includes(id);
  }

  /** The module has a record in the cache. */
  isCached(): boolean {
    return this.#readShard() !== undefined;
  }

  #readShard(): CacheShard | undefined {
    // Where not even the index is there, the shard is not looked for.
    const isThere = (): boolean => this.index() !== undefined || this.#readIndex()?.problem?.code !== 'cache-missing';
    return (this.#seen.shard ??= { it: isThere() ? readShard(this.place) : undefined }).it;
  }

  /** What a declaration inherits, as far as its module tells. */
  links(symbol: LintSymbol): Links {
    return (this.#seen.links ??= linkInside(this.module, this.sourceCode))(symbol);
  }

  /** The file as a project of one module. */
  table(): SymbolTable {
    return (this.#seen.table ??= toTable(this.module));
  }

  /** The names that a comment may mention: those of the file, and as far as a cache tells, those of the project. */
  universe(): Universe {
    const { sourceCode } = this;
    const names = {
      sourceCode,
      index: () => this.index(),
      unknown: (record: SymbolRecord) => this.unknownNames(record),
    };
    return (this.#seen.universe ??= universeOf(this.table(), names));
  }

  /** Names in the comment of a declaration that the last run of docwright looked for in the whole project, in vain. */
  unknownNames({ id }: SymbolRecord): readonly string[] {
    return this.#readShard()?.symbols[id]?.unknownNames ?? noNames;
  }

  /** True unless another rule reported the emptiness of this comment already. */
  claim(id: SymbolId, rule: string): boolean {
    const claims = (this.#seen.claims ??= new Map());
    const owner = claims.get(id) ?? rule;
    claims.set(id, owner);
    return owner === rule;
  }
}

/** What was found of a file so far. */
interface Seen {
  module?: LintModule;
  links?: ReturnType<typeof linkInside>;
  table?: SymbolTable;
  universe?: Universe;
  index?: Found<CacheRead<CacheIndex>>;
  shard?: Found<CacheShard>;
  baseline?: Found<Baseline>;
  claims?: Map<SymbolId, string>;
}

/** What was looked for, be it there or not. */
interface Found<Value> {
  readonly it: Value | undefined;
}

const noSymbols: readonly LintSymbol[] = [];
const noNames: readonly string[] = [];

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
