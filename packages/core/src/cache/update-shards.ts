import {
  cacheSchemaVersion,
  inheritsDoc,
  isEmptyDoc,
  moduleOf,
  pathOf,
  type CacheContent,
  type CachedSymbol,
  type CacheShard,
  type ChangelogEntry,
  type CommentFinding,
  type Doc,
  type ModulePath,
  type ModuleRecord,
  type PublicName,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';
import { continueChangelog } from './changelog.ts';
import { createIndex, type CountedBy } from './create-index.ts';
import { describeSymbol } from './describe-symbol.ts';
import type { Author, DocOutcome } from './doc-outcome.ts';
import { findRenames, type Renamed } from './find-renames.ts';
import type { DocFields } from './keep-doc.ts';
import { omit, pick } from './pick.ts';
import { recordOutcome } from './record-outcome.ts';
import { sameJson } from './same-json.ts';
import type { CacheUpdate } from './write-shards.ts';

/** What {@link updateShards} joins. */
export interface ShardsInput {
  readonly table: SymbolTable;
  /** The cache as it was read before the run. */
  readonly cached: CacheContent;
  /** Default: nothing was asked, and only what stands in the source is recorded. */
  readonly outcomes?: readonly DocOutcome[];
  /** Who gave the outcomes. */
  readonly provider?: Author;
  /** Names in a symbol's comment that lead nowhere in the whole project. Default: those known already. */
  readonly unknownNames?: (symbol: SymbolRecord) => readonly string[];
  /** Join these modules only; the cache need not hold more than they and their bases. Default: all. */
  readonly modules?: ReadonlySet<ModulePath>;
  /** Where modules were before, by the path they have now, as far as someone knows. What is alike is found in any case. */
  readonly moved?: ReadonlyMap<ModulePath, ModulePath> | undefined;
  /** What the truth gate says of a symbol's comment. Default: what is known already, as long as the comment is the same. */
  readonly commentFindings?: (symbol: SymbolRecord) => readonly CommentFinding[];
  /** Scores of a doc and what they were lost for, kept beside it. Default: those known already. */
  readonly score?: (doc: Doc, symbol: SymbolRecord) => Pick<CachedSymbol, 'quality' | 'losses'>;
  /** Kept in the index for readers. */
  readonly countedBy?: CountedBy;
}

/**
 * Joins the symbol table, the cache of the last run and the outcomes of this one into new records. Symbols that are
 * gone leave; a renamed one takes its doc and changelog along. Joining the result again changes nothing, and the
 * shard of a module in which nothing changed is the very object that was given.
 */
export function updateShards(input: ShardsInput): CacheUpdate & { readonly shards: readonly CacheShard[] } {
  const context = createContext(input);
  const shards = input.table.modules
    .filter(({ path }) => input.modules?.has(path) !== false)
    .filter(({ path, symbols, comment }) => symbols.length > 0 || comment !== undefined || input.cached.has(path))
    .map((module) => updateShard(module, context));
  return { shards, index: createIndex(input.table, input.countedBy) };
}

interface Context {
  readonly table: SymbolTable;
  readonly cached: CacheContent;
  readonly outcomes: ReadonlyMap<SymbolId, DocOutcome>;
  readonly author: Author;
  readonly isFirst: boolean;
  readonly renames: ReadonlyMap<SymbolId, Renamed>;
  readonly unknownNames?: ShardsInput['unknownNames'];
  readonly commentFindings?: ShardsInput['commentFindings'];
  readonly score?: ShardsInput['score'];
}

function createContext(input: ShardsInput): Context {
  const { table, cached, outcomes = [], provider = { name: '', version: '' }, modules } = input;
  return {
    table,
    cached,
    outcomes: new Map(outcomes.map((outcome) => [outcome.symbol, outcome])),
    author: provider,
    isFirst: cached.size === 0 && modules === undefined,
    renames: findRenames(table, cached, { modules, moved: input.moved }),
    ...pick(input, 'unknownNames', 'commentFindings', 'score'),
  };
}

function updateShard(
  { path: module, symbols: ids, comment, externals = {} }: ModuleRecord,
  context: Context,
): CacheShard {
  const symbols = Object.fromEntries(
    ids.flatMap((id) => {
      const symbol = context.table.symbols[id];
      return symbol === undefined ? [] : [[id, updateSymbol(symbol, context)] as const];
    }),
  );
  const named = namedExternals(externals, symbols);
  const shard: CacheShard = {
    schema: cacheSchemaVersion,
    module,
    ...(comment && { doc: comment.doc }),
    ...(Object.keys(named).length > 0 && { externals: named }),
    symbols,
  };
  const previous = context.cached.get(module);
  return previous !== undefined && sameJson(shard, previous) ? previous : shard;
}

/** Imports that readers see: those that are named in a signature or the type of a parameter or result. */
function namedExternals(
  externals: Readonly<Record<string, string>>,
  symbols: Readonly<Record<SymbolId, CachedSymbol>>,
): Record<string, string> {
  const names = Object.keys(externals);
  if (names.length === 0) return {};
  const seen = new Set<string>();
  for (const { signature, returns = '', parameters = [] } of Object.values(symbols))
    for (const text of [signature, returns, ...parameters.map(({ type }) => type?.text ?? '')])
      for (const [word] of text.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)) seen.add(word);
  return Object.fromEntries(names.filter((name) => seen.has(name)).map((name) => [name, externals[name] ?? '']));
}

function updateSymbol(symbol: SymbolRecord, context: Context): CachedSymbol {
  const { outcomes, author, cached, renames } = context;
  const own = cached.get(symbol.module)?.symbols[symbol.id];
  const renamed = own === undefined ? renames.get(symbol.id) : undefined;
  const before = own ?? renamed?.cached;
  const outcome = outcomes.get(symbol.id);
  const doc = recordOutcome(symbol, before, {
    ...(outcome && { outcome }),
    author,
    inherits: inheritsFromDocumented(symbol, context),
  });
  const record = { ...describeSymbol(symbol), ...judged(symbol, doc, context) };
  const changelog = changelogOf(symbol, record, { before, renamed, context });
  const formerIds = formerIdsOf(symbol.id, before, renamed);
  const unknownNames = context.unknownNames?.(symbol) ?? before?.unknownNames ?? [];
  return {
    ...record,
    ...(changelog.length > 0 && { changelog }),
    ...(formerIds.length > 0 && { formerIds }),
    ...(unknownNames.length > 0 && { unknownNames }),
  };
}

/** With what is said of the doc and the comment now, in place of what the last run said. */
function judged(symbol: SymbolRecord, fields: DocFields, { score, commentFindings }: Context): DocFields {
  const { doc } = fields;
  const scored = score && doc && hasScores(doc) ? { ...omit(fields, 'losses'), ...score(doc, symbol) } : fields;
  if (commentFindings === undefined) return scored;
  const found = commentFindings(symbol);
  return { ...omit(scored, 'commentFindings'), ...(found.length > 0 && { commentFindings: found }) };
}

/** A doc that only says where it is inherited from has nothing to be scored. */
function hasScores(doc: Doc): boolean {
  return doc.inheritDoc === undefined && !isEmptyDoc(doc);
}

/** A symbol that got an old name back is not known under it as a former one. */
function formerIdsOf(id: SymbolId, before: CachedSymbol | undefined, renamed: Renamed | undefined): SymbolId[] {
  const ids = [...(before?.formerIds ?? []), ...(renamed === undefined ? [] : [renamed.from])];
  return [...new Set(ids)].filter((former) => former !== id);
}

/** True when a base has a comment, a doc from an earlier run, or one from this run. */
function inheritsFromDocumented(symbol: SymbolRecord, { table, cached, outcomes }: Context): boolean {
  return inheritsDoc(
    symbol,
    (id) => table.symbols[id],
    ({ id, module, comment }) =>
      (comment !== undefined && !isEmptyDoc(comment.doc) && comment.doc.inheritDoc === undefined) ||
      outcomes.get(id)?.outcome === 'accepted' ||
      cached.get(module)?.symbols[id]?.origin === 'generated',
  );
}

function changelogOf(
  symbol: SymbolRecord,
  record: CachedSymbol,
  { before, renamed, context }: { before: CachedSymbol | undefined; renamed: Renamed | undefined; context: Context },
): readonly ChangelogEntry[] {
  const version = context.table.nextVersion ?? context.table.packageVersion ?? '0.0.0';
  // Changes inside a module are nobody's news.
  if (!symbol.exported || !symbol.visible) return before?.changelog ?? [];
  if (before === undefined)
    return isNews(symbol, context) ? [{ version, what: 'added', detail: symbol.signature }] : [];
  const name = renamed && describeRename({ id: renamed.from, ...before }, { id: symbol.id, ...record });
  const changes = continueChangelog(before, record, { version, ...(name && { renamed: name }) });
  const isNewHere = before.publicNames === undefined && isNews(symbol, context);
  const isKnown = changes.some((entry) => entry.what === 'added' && entry.version === version);
  return isNewHere && !isKnown ? [...changes, { version, what: 'added', detail: symbol.signature }] : changes;
}

/** On the first run everything is new, which is no news. */
function isNews({ publicNames }: SymbolRecord, { isFirst }: Context): boolean {
  return !isFirst && publicNames.length > 0;
}

interface Named {
  readonly id: SymbolId;
  readonly publicNames?: readonly PublicName[];
}

/** For users a symbol is called as the package calls it, wherever it stands. */
function describeRename(
  { id: from, publicNames: before = [] }: Named,
  { id: to, publicNames: now = [] }: Named,
): [from: string, to: string] | undefined {
  const isKept = before.some(({ entryPoint, name }) =>
    now.some((each) => each.entryPoint === entryPoint && each.name === name),
  );
  if (isKept) return undefined;
  if (before[0] !== undefined && now[0] !== undefined && before[0].name !== now[0].name)
    return [before[0].name, now[0].name];
  return moduleOf(from) === moduleOf(to) ? [pathOf(from), pathOf(to)] : [from, to];
}
