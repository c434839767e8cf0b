import { createRequire } from 'node:module';
import type { CacheRead } from '@docwright/core/cache/read';
import {
  hashText,
  type Baseline,
  type CachedSymbol,
  type CacheIndex,
  type CacheShard,
  type Comment,
  type Finding,
  type ModuleDoubts,
  type ModulePath,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
} from '@docwright/core/model';
import { doubtingChecks, verifyDoc, type Check, type Universe } from '@docwright/core/verify';
import type { Rule, SourceCode } from 'eslint';
import { collectModule } from '../collect/collect-module.ts';
import type { LintModule, LintSymbol } from '../collect/lint-symbol.ts';
import { placeFile, type FilePlace } from '../project/open-project.ts';
import { warnOnce } from '../project/warn-once.ts';
import { withQuietBody } from './quiet-body.ts';
import { universeOf } from './universe-of.ts';
import { linkInside, type Links } from './link-inside.ts';

/** A file that is linted, as all rules see it. Everything is worked out when it is first asked for, and once. */
export interface LintFile {
  readonly sourceCode: SourceCode;
  readonly module: LintModule;
  /** What the last check of the project found in just this text; undefined where it looked at another, or at none. */
  readonly doubts: () => ModuleDoubts | undefined;
  /** Declarations of which there may be something to say: those that the last check left in doubt, else all. */
  readonly suspects: (among: (doubts: ModuleDoubts) => readonly SymbolId[]) => readonly LintSymbol[];
  /** Undefined for text without a file. */
  readonly place: FilePlace | undefined;
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
  /**
   * What the truth gate says of the comment of a declaration, by some of its checks at least; nothing where it has none.
   */
  readonly findings: (symbol: LintSymbol, checks: readonly Check[]) => readonly Finding[];
  /** True unless another rule reported the emptiness of this comment already. */
  readonly claim: (symbol: SymbolId, rule: string) => boolean;
}

// What an other version of the checks found is of no use.
const { version } = createRequire(import.meta.url)('@docwright/core/package.json') as { version: string };

const files = new WeakMap<SourceCode, LintFile>();

/** The file a rule is created for. */
export function openLintFile(context: Rule.RuleContext): LintFile {
  const { sourceCode } = context;
  const known = files.get(sourceCode);
  if (known !== undefined) return known;
  const place = placeFile(context);
  const file = createLintFile(sourceCode, place?.module ?? unnamedModule(context.filename), place);
  files.set(sourceCode, file);
  return file;
}

/** Text from standard input may be of any language; the extension says which. */
function unnamedModule(filename: string): string {
  const extension = /\.[cm]?[jt]sx?$/u.exec(filename)?.[0] ?? '.ts';
  return `unnamed${extension}`;
}

function createLintFile(sourceCode: SourceCode, path: ModulePath, place: FilePlace | undefined): LintFile {
  const module = once(() => collectModule(sourceCode, path));
  const doubts = once(() => place && readDoubts(sourceCode, place));
  const read = once(() => place?.project.cache.readIndex());
  const index = once(() => contentOf(read(), place));
  // Where not even the index is there, the shard is not looked for.
  const shard = once(() => (read()?.problem?.code === 'cache-missing' ? undefined : readShard(place)));
  const baseline = once(() => place?.project.readBaseline());
  const table = once(() => toTable(module()));
  const unknown = ({ id }: SymbolRecord): readonly string[] => shard()?.symbols[id]?.unknownNames ?? noNames;
  const universe = once(() => universeOf(table(), { sourceCode, index, unknown }));
  const due = once(() => doubts() && new Set(doubts()?.due));
  const links = once(() => linkInside(module(), sourceCode));
  const claims = new Map<SymbolId, string>();
  return {
    sourceCode,
    get module() {
      return module();
    },
    doubts,
    suspects(among) {
      const known = doubts();
      if (known === undefined) return module().symbols;
      const ids = among(known);
      return ids.length === 0 ? noSymbols : ids.flatMap((id) => module().byId.get(id) ?? []);
    },
    place,
    index,
    baseline,
    cached: ({ record }) => shard()?.symbols[record.id],
    mayBeDue: (id) => due()?.has(id) ?? shard() !== undefined,
    isCached: () => shard() !== undefined,
    links: (symbol) => links()(symbol),
    table,
    universe,
    findings(symbol, checks) {
      const known = doubts();
      if (known !== undefined) return known.findings.filter((each) => each.symbol === symbol.record.id);
      const { comment } = symbol.record;
      const trust = { words: unknown(symbol.record).length === 0 };
      const doubting = doubtingChecks(symbol.record, checks, trust);
      return comment === undefined || doubting.length === 0 ? noFindings : verify(symbol, comment, doubting);
    },
    claim(id, rule) {
      const owner = claims.get(id) ?? rule;
      claims.set(id, owner);
      return owner === rule;
    },
  };

  function verify(symbol: LintSymbol, { doc }: Comment, checks: readonly Check[]): readonly Finding[] {
    const { record } = links()(symbol);
    const known = doc.throws === undefined ? record : withQuietBody(record, symbol, sourceCode);
    return verifyDoc(doc, known, universe(), { writer: 'human', checks });
  }
}

const noSymbols: readonly LintSymbol[] = [];
const noFindings: readonly Finding[] = [];
const noNames: readonly string[] = [];

/** What is known of the text as it is now; an editor lints texts that nobody has looked at yet. */
function readDoubts({ text, hasBOM }: SourceCode, { project, module }: FilePlace): ModuleDoubts | undefined {
  const known = project.cache.readDoubts(module, version);
  return known?.contentHash === hashText(hasBOM ? `\uFEFF${text}` : text) ? known : undefined;
}

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
