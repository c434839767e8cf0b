import { pathOf, type ModulePath, type SymbolId, type SymbolRecord } from '../../model/index.ts';
import type { ModuleExtract } from '../module-extract.ts';
import { lacksType } from './lacks-type.ts';

/** What {@link findStaleTypes} compares. */
export interface ChangedModules {
  /** All modules as they were, by path, those that are gone included. */
  readonly before: ReadonlyMap<ModulePath, ModuleExtract>;
  /** New extracts of modules that changed, by syntax alone. */
  readonly changed: readonly ModuleExtract[];
  /** Paths of all modules that there are now. */
  readonly current: ReadonlySet<ModulePath>;
}

/** What {@link findStaleTypes} found. */
export interface StaleTypes {
  readonly symbols: ReadonlySet<SymbolId>;
  /** Modules that did not change, but hold some of the symbols. */
  readonly modules: readonly ModulePath[];
}

/**
 * Symbols whose inferred types may be others now, though their own code is the same: they name something whose type
 * changed, be it through others that name it. Names count wherever they are declared, so it is rather too many.
 */
export function findStaleTypes({ before, changed, current }: ChangedModules): StaleTypes {
  const stale = new Set<SymbolId>();
  const names = before.size === 0 ? new Set<string>() : changedNames(before, changed, current);
  if (names.size === 0) return { symbols: stale, modules: [] };
  const fresh = new Set(changed.map(({ path }) => path));
  const same = [...before.values()].filter(({ path }) => current.has(path) && !fresh.has(path));
  const wordsOf = createWords();
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const extract of [...same, ...changed]) {
      if (!extract.words.some((word) => names.has(word)) && !importsDefault(extract, names)) continue;
      addAliases(extract, names);
      for (const symbol of extract.symbols) {
        if (stale.has(symbol.id) || !wordsOf(symbol, extract).some((word) => names.has(word))) continue;
        stale.add(symbol.id);
        addNames(symbol, names);
      }
    }
  }
  const isStale = (symbol: SymbolRecord): boolean => stale.has(symbol.id) && isInferred(symbol);
  return { symbols: stale, modules: same.filter(({ symbols }) => symbols.some(isStale)).map(({ path }) => path) };
}

/** Names of what was added, taken away or given another type, and of what holds it. */
function changedNames(
  before: ChangedModules['before'],
  changed: readonly ModuleExtract[],
  current: ReadonlySet<ModulePath>,
): Set<string> {
  const names = new Set<string>();
  for (const { path, symbols } of before.values())
    if (!current.has(path)) for (const symbol of symbols) addNames(symbol, names);
  for (const { path, symbols } of changed) {
    const old = new Map(before.get(path)?.symbols.map((symbol) => [symbol.id, symbol]));
    for (const symbol of symbols) {
      if (!hasSameType(symbol, old.get(symbol.id))) addNames(symbol, names);
      old.delete(symbol.id);
    }
    for (const symbol of old.values()) addNames(symbol, names);
  }
  return names;
}

/** Another body gives another type only where none is written. */
function hasSameType(symbol: SymbolRecord, before: SymbolRecord | undefined): boolean {
  if (before?.fingerprints.signature !== symbol.fingerprints.signature) return false;
  return before.fingerprints.body === symbol.fingerprints.body || !isInferred(symbol);
}

function isInferred(symbol: SymbolRecord): boolean {
  const { returns, type, parameters } = symbol;
  return (
    lacksType(symbol) || [{ type: returns }, { type }, ...parameters].some((each) => each.type?.from === 'inferred')
  );
}

function addNames({ id, name }: SymbolRecord, names: Set<string>): void {
  names.add(name);
  for (const holder of pathOf(id).split(/[.#~]/u)) names.add(holder);
}

/** What is exported or imported under another name has that name too; a default export has any. */
function addAliases({ imports, exports, aliases = [] }: ModuleExtract, names: Set<string>): void {
  for (const { local, imported } of imports) if (names.has(imported)) names.add(local);
  for (const { local, path } of aliases) if (path.split('.').some((name) => names.has(name))) names.add(local);
  for (const { exported, local, imported } of exports)
    if (names.has(local ?? imported ?? exported)) names.add(exported === 'export=' ? 'default' : exported);
}

function importsDefault({ imports, exports }: ModuleExtract, names: ReadonlySet<string>): boolean {
  return names.has('default') && [...imports, ...exports].some(({ imported }) => imported === 'default');
}

/** Gives {@link typeWords}, worked out once. */
function createWords(): (symbol: SymbolRecord, extract: ModuleExtract) => readonly string[] {
  const known = new Map<SymbolId, readonly string[]>();
  return (symbol, { mentions }) => {
    const words = known.get(symbol.id) ?? typeWords(symbol, mentions[symbol.id] ?? []);
    known.set(symbol.id, words);
    return words;
  };
}

/** Names that decide over the type of a symbol: those of its signature, and of its body where no type is written. */
function typeWords(symbol: SymbolRecord, mentions: readonly string[]): readonly string[] {
  const words = symbol.signature.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  const own = words.filter((word) => word !== symbol.name);
  return isInferred(symbol) ? [...own, ...mentions.flatMap((mention) => mention.split('.'))] : own;
}
