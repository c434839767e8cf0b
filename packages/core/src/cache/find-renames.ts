import {
  moduleOf,
  pathOf,
  type CacheContent,
  type CachedSymbol,
  type ModulePath,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';
import { describeSymbol } from './describe-symbol.ts';
import { findMovedModules, type MovedModules } from './find-moved-modules.ts';

/** A symbol that the cache knows under another id. */
export interface Renamed {
  readonly from: SymbolId;
  readonly cached: CachedSymbol;
}

/** Options of {@link findRenames}. */
export interface RenameOptions {
  readonly modules?: ReadonlySet<ModulePath> | undefined;
  readonly moved?: MovedModules | undefined;
}

/**
 * Finds symbols whose id is new and whose code the cache knows under an id that is gone: moved with their file, or
 * given another name. What has its kind and path in a module that moved is the same symbol. Of others only pairs that cannot
 * be mistaken count, so each kind of match must be the only one on both sides.
 *
 * @param options - The modules in which symbols may be new, default all, and where modules were before, where that is known for
 *   sure. What is alike counts as moved in any case.
 */
export function findRenames(
  table: SymbolTable,
  cached: CacheContent,
  { modules, moved = new Map() }: RenameOptions = {},
): Map<SymbolId, Renamed> {
  const gone = findGone(table, cached);
  if (gone.size === 0) return new Map();
  const added = findAdded(table, cached, modules);
  const renames = followModules(added, gone, new Map([...findMovedModules(table, cached), ...moved]));
  for (const [oldKey, newKey] of [
    [movedKeyOfCached, movedKey],
    [renamedKeyOfCached, renamedKey],
    [alikeThereOfCached, alikeThere],
    [alikeHereOfCached, alikeHere],
  ] as const) {
    const old = onlyOnes(gone, ([id, symbol]) => oldKey(id, symbol));
    for (const [key, [id]] of onlyOnes(added, ([, symbol]) => newKey(symbol))) {
      const match = old.get(key);
      if (match === undefined) continue;
      const [from, symbol] = match;
      renames.set(id, { from, cached: symbol });
      gone.delete(from);
      added.delete(id);
    }
  }
  return renames;
}

/** Takes what moved with its module out of both sides. */
function followModules(
  added: Map<SymbolId, SymbolRecord>,
  gone: Map<SymbolId, CachedSymbol>,
  moved: MovedModules,
): Map<SymbolId, Renamed> {
  const renames = new Map<SymbolId, Renamed>();
  for (const [id, { module, kind }] of moved.size === 0 ? [] : [...added]) {
    const before = moved.get(module);
    const from = before === undefined ? '' : `${before}:${pathOf(id)}`;
    const cached = gone.get(from);
    if (cached?.kind !== kind) continue;
    renames.set(id, { from, cached });
    gone.delete(from);
    added.delete(id);
  }
  return renames;
}

function findGone(table: SymbolTable, cached: CacheContent): Map<SymbolId, CachedSymbol> {
  const gone = new Map<SymbolId, CachedSymbol>();
  for (const { symbols } of cached.values())
    for (const [id, symbol] of Object.entries(symbols)) if (!(id in table.symbols)) gone.set(id, symbol);
  return gone;
}

function findAdded(
  table: SymbolTable,
  cached: CacheContent,
  modules: ReadonlySet<ModulePath> | undefined,
): Map<SymbolId, SymbolRecord> {
  const added = Object.entries(table.symbols).filter(
    ([id, { module }]) => modules?.has(module) !== false && cached.get(module)?.symbols[id] === undefined,
  );
  return new Map(added);
}

/** Same code at the same place of another file. */
function movedKey({ id, kind, fingerprints: { signature, body } }: SymbolRecord): string {
  return [kind, pathOf(id), signature, body].join('\n');
}

function movedKeyOfCached(id: SymbolId, { kind, fingerprints }: CachedSymbol): string | undefined {
  return fingerprints && [kind, pathOf(id), fingerprints.signature, fingerprints.body].join('\n');
}

/** Same body under another name. Bodies of one or two lines look alike without being the same thing. */
function renamedKey({ kind, lines, fingerprints: { body } }: SymbolRecord): string | undefined {
  return body === '' || lines < 3 ? undefined : `${kind}\n${body}`;
}

function renamedKeyOfCached(_id: SymbolId, { kind, fingerprints }: CachedSymbol): string | undefined {
  return fingerprints && `${kind}\n${fingerprints.body}`;
}

// Fingerprints are those a doc was written for. What has no doc is known by what the cache tells readers of it.

function alikeThere(symbol: SymbolRecord): string | undefined {
  return looks(pathOf(symbol.id), describeSymbol(symbol));
}

function alikeThereOfCached(id: SymbolId, symbol: CachedSymbol): string | undefined {
  return symbol.fingerprints === undefined ? looks(pathOf(id), symbol) : undefined;
}

function alikeHere(symbol: SymbolRecord): string | undefined {
  return symbol.lines < 3 ? undefined : looks(symbol.module, describeSymbol(symbol));
}

function alikeHereOfCached(id: SymbolId, symbol: CachedSymbol): string | undefined {
  return symbol.fingerprints === undefined ? looks(moduleOf(id), symbol) : undefined;
}

/** Everything but the name. Without parameters, names it uses and errors it throws, much looks alike. */
function looks(place: string, symbol: Omit<CachedSymbol, 'state'>): string | undefined {
  const { kind, name, signature, complexity, parameters, uses, facts } = symbol;
  const throws = facts?.throws?.map(({ error, condition }) => [error, condition]);
  if (parameters === undefined && uses === undefined && throws === undefined) return undefined;
  const nameless = signature.replaceAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu, (word) => (word === name ? '' : word));
  return JSON.stringify([place, kind, nameless, complexity, uses, throws]);
}

/** Entries whose key no other entry has, by key. */
function onlyOnes<Value>(
  entries: Iterable<[SymbolId, Value]>,
  keyOf: (entry: [SymbolId, Value]) => string | undefined,
): Map<string, [SymbolId, Value]> {
  const byKey = new Map<string, [SymbolId, Value] | undefined>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== undefined) byKey.set(key, byKey.has(key) ? undefined : entry);
  }
  return new Map([...byKey].flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const])));
}
