import type { ModuleRecord, SymbolId, SymbolKind, SymbolRecord, SymbolTable } from '../model/index.ts';
import { libGlobals, libMembers, libMembersOf } from './lib-names.ts';
import type { NameOrigin, UniverseOptions } from './universe.ts';

/** Names of a project, each kind of them indexed when it is first asked for. */
export interface NameIndex {
  /** Declarations with this simple name. */
  readonly declared: (name: string) => readonly SymbolRecord[];
  readonly children: (parent: SymbolId) => readonly SymbolRecord[];
  /** True for an identifier or literal of any module. */
  readonly isWord: (word: string) => boolean;
  /** True for a member of one of ECMAScript's own types. */
  readonly isLibMember: (name: string) => boolean;
  /** True for a global of ECMAScript that no declaration and no import of the project hides. */
  readonly isGlobal: (name: string) => boolean;
  /** All members of a global of ECMAScript, or of its instances; undefined for one whose members are not known. */
  readonly membersOfGlobal: (name: string) => ReadonlySet<string> | undefined;
  /** Declarations of this name that a module gives out which is likely imported whole as `space`. */
  readonly exportsOf: (space: string, name: string) => readonly SymbolRecord[];
  /** Where a simple name leads from the comment of a symbol. */
  readonly resolveWord: (word: string, from: SymbolRecord) => NameOrigin | undefined;
}

/** Indexes the names of a table. */
export function createNameIndex(table: SymbolTable, options: UniverseOptions): NameIndex {
  const { libNames = libGlobals, dependencyNames = [] } = options;
  const { modules } = table;
  const lib = once(() => (libNames === libGlobals ? knownGlobals() : new Set(libNames)));
  const words = once(() => wordsOf(modules));
  // The list of a large table is dear, and asked for by several.
  const symbols = once(() => Object.values(table.symbols));
  const dependencies = once(() => new Set([...dependencyNames, ...modules.flatMap((module) => module.externalNames)]));
  const declared = once(() => groupBy(symbols(), ({ name }) => name));
  const isIn = createWordSearch(modules);
  const imported = once(() => namesImportedInExamples([...symbols(), ...modules]));
  const children = once(() => groupBy(symbols(), ({ parent }) => parent));
  const namespaces = once(() => groupBy(modules, baseName));
  return {
    declared: (name) => declared().get(name) ?? [],
    children: (parent) => children().get(parent) ?? [],
    isWord: (word) => words().has(word),
    isLibMember: (name) => knownMembers().has(name),
    isGlobal: (name) =>
      Object.hasOwn(libMembersOf, name) &&
      !dependencies().has(name) &&
      (declared().get(name) ?? []).every(({ kind }) => isOfValue.has(kind)),
    membersOfGlobal,
    exportsOf: (space, name) => {
      const spaces = namespaces().get(space) ?? [];
      const found = spaces.length === 0 ? [] : (declared().get(name) ?? []);
      return found.filter((symbol) => spaces.some((module) => mayExport(module, symbol)));
    },
    resolveWord: (word, from) => {
      if (isOwnName(word, from) || isIn(from.module, word)) return isName(word) ? 'scope' : 'literal';
      if (declared().has(word)) return 'project';
      if (dependencies().has(word)) return 'dependency';
      if (lib().has(word)) return 'lib';
      if (words().has(word)) return isName(word) ? 'project' : 'literal';
      return imported().has(word) ? 'dependency' : undefined;
    },
  };
}

// Thousands of names: one set for all tables, as a lint rule makes a table for each file.
const knownGlobals = once(() => new Set(libGlobals));
const knownMembers = once(() => new Set(libMembers));
/** What is only reached through a value hides no global: `config.Promise`. */
const isOfValue = new Set<SymbolKind>(['property', 'method', 'accessor', 'enum-member']);
const membersByGlobal = new Map<string, ReadonlySet<string>>();

function membersOfGlobal(name: string): ReadonlySet<string> | undefined {
  const members = Object.hasOwn(libMembersOf, name) ? libMembersOf[name] : undefined;
  if (members === undefined) return undefined;
  const known = membersByGlobal.get(name) ?? new Set(members.split(' '));
  membersByGlobal.set(name, known);
  return known;
}

function once<Value>(create: () => Value): () => Value {
  let value: { readonly it: Value } | undefined;
  return () => (value ??= { it: create() }).it;
}

function wordsOf(modules: readonly ModuleRecord[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const module of modules) for (const word of module.words) words.add(word);
  return words;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === undefined ? undefined : groups.get(key);
    if (group !== undefined) group.push(item);
    else if (key !== undefined) groups.set(key, [item]);
  }
  return groups;
}

/** `Option` for `src/Option.ts`: the name under which a module is likely imported whole. */
function baseName({ path }: ModuleRecord): string | undefined {
  return /([^/]+?)\.(?:d\.)?[cm]?[jt]sx?$/u.exec(path)?.[1];
}

/** It declares the symbol at its top, or says its name and may have it from the module that does. */
function mayExport(module: ModuleRecord, { parent, exported, module: path, name }: SymbolRecord): boolean {
  return parent === undefined && (path === module.path || (exported && holds(module, name)));
}

function isOwnName(word: string, { name, parameters, typeParameters }: SymbolRecord): boolean {
  if (word === name || typeParameters.some((each) => each.name === word)) return true;
  return parameters.some(
    (parameter) => parameter.name === word || (parameter.destructured ?? []).some(({ path }) => path === word),
  );
}

/** Names that code in comments imports from packages. */
function namesImportedInExamples(records: readonly (SymbolRecord | ModuleRecord)[]): ReadonlySet<string> {
  const comments = records.filter(({ comment }) => comment?.raw.includes('import') === true);
  const clauses = comments
    .map(({ comment }) => comment?.raw ?? '')
    .flatMap((raw) =>
      [...raw.matchAll(/\bimport\s+([^;'"`]*?)\sfrom\s*['"][^.'"]/gu)].map(([, clause = '']) => clause),
    );
  return new Set(clauses.flatMap((clause) => clause.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []));
}

/** Whether a module has a word. Comments of a module name few words, most of them often: each is looked for once. */
function createWordSearch(modules: readonly ModuleRecord[]): (path: string, word: string) => boolean {
  const moduleAt = new Map(modules.map((module) => [module.path, { module, known: new Map<string, boolean>() }]));
  return (path, word) => {
    const entry = moduleAt.get(path);
    if (entry === undefined) return false;
    const known = entry.known.get(word) ?? holds(entry.module, word);
    entry.known.set(word, known);
    return known;
  };
}

/** The words of a module are sorted. */
function holds(module: ModuleRecord | undefined, word: string): boolean {
  const words = module?.words ?? [];
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word;
}

function isName(word: string): boolean {
  return /^#?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(word);
}
