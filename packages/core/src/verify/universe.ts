import type { SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';
import { membersOf } from './members-of.ts';
import { createNameIndex } from './name-index.ts';
import { createThingIndex } from './thing-index.ts';

/** Where a name that a comment mentions was found. */
export type NameOrigin = 'scope' | 'project' | 'dependency' | 'lib' | 'literal';

/** Every name that a comment of the project may mention. */
export interface Universe {
  readonly symbol: (id: SymbolId) => SymbolRecord | undefined;
  /** Declarations of the project with this simple name. */
  readonly declared: (name: string) => readonly SymbolRecord[];
  /** Members by simple name, those of bases in the project included; `open` when there may be others. */
  readonly members: (id: SymbolId) => Members;
  /**
   * Where a name leads from the comment of a symbol: a simple name, or a path such as `Store.get`, `Store#get`, `this.size`,
   * `options.size`. Undefined when it leads nowhere.
   */
  readonly resolveName: (name: string, symbol: SymbolRecord) => NameOrigin | undefined;
  /** Declarations that it does not hold may exist all the same. */
  readonly partial: boolean;
  /** True for a string literal or identifier of the project. */
  readonly hasText: (text: string) => boolean;
  /** True for a module of the project, a file that one of its texts names, or one that every package has. */
  readonly hasFile: (path: string) => boolean;
  /** True for a flag that a text of the project holds, with its dashes: `--force`. */
  readonly hasFlag: (flag: string) => boolean;
  /** True for an address that a text or comment of the project holds, or a part of one. */
  readonly hasAddress: (address: string) => boolean;
}

/** What can be reached behind the dot of a class, interface, enum, namespace or object type. */
export interface Members {
  readonly byName: ReadonlyMap<string, SymbolRecord>;
  /** It has a base outside of the project, an index signature, or a type that is not spelt out. */
  readonly open: boolean;
}

/** Names from outside of the project that comments may mention. */
export interface UniverseOptions {
  /** Global names of the TypeScript library. Default: those of the TypeScript that docwright is built with. */
  readonly libNames?: Iterable<string>;
  /** Names of packages and of what they export, beyond what the modules import. */
  readonly dependencyNames?: Iterable<string>;
  /** Texts outside of the modules that name addresses, files and flags: README, package.json. */
  readonly otherTexts?: readonly string[];
  /**
   * The table holds a part of the project only, as for a lint rule that sees one module: a name leads somewhere unless what
   * is there disproves it, as the members of a class do.
   */
  readonly partial?: boolean;
}

/** Collects the names of a project. Cheap until the first question; each part is built when it is first needed. */
export function createUniverse(table: SymbolTable, options: UniverseOptions = {}): Universe {
  const { partial = false } = options;
  const names = createNameIndex(table, options);
  const known = new Map<SymbolId, Members>();
  const things = createThingIndex(table, options);
  const symbol = (id: SymbolId): SymbolRecord | undefined => table.symbols[id];
  const members = (id: SymbolId): Members => {
    const found = known.get(id) ?? membersOf(id, { symbol, children: names.children });
    known.set(id, found);
    return found;
  };

  const resolvePath = ([head = '', ...rest]: readonly string[], from: SymbolRecord): NameOrigin | undefined => {
    const [first = ''] = rest;
    if (head === 'this' || head === 'super') return follow([holderOf(from, symbol)], rest, from);
    if (destructures(from, rest.join('.'))) return 'scope';
    const exports = names.exportsOf(head, first);
    if (exports.length > 0) return rest.length === 1 ? 'project' : reach(exports.filter(isHolder), rest.slice(1), from);
    const origin = resolveWord(head, from);
    if (origin === 'dependency') return origin;
    if (origin === 'lib' || (origin !== undefined && names.isGlobal(head))) return followGlobal(head, rest, from);
    const parameter = from.parameters.find(({ name }) => name === head);
    const holders = holdersNamed(parameter === undefined ? head : (parameter.type?.text ?? ''));
    const found = holders.length > 0 ? follow(holders, rest, from) : undefined;
    if (found !== undefined || (holders.length > 0 && holders[0]?.name === head)) return found;
    // What a name in lower case holds is not known; where it is not even in scope, it stands for the type.
    const isLoose = holders.length === 0 || origin === 'scope' || partial;
    return origin && isLoose ? reach([], rest, from) : undefined;
  };

  /** Where the rest of a path leads from declarations: each of its names is one of the members of what was reached so far. */
  const follow = (
    holders: readonly (SymbolRecord | undefined)[],
    [name = '', ...further]: readonly string[],
    from: SymbolRecord,
  ): NameOrigin | undefined => {
    const origin = resolveMember(holders, name, from);
    if (origin === undefined || further.length === 0) return origin;
    const reached = holders.flatMap((holder) => (holder && members(holder.id).byName.get(name)) ?? []);
    const types = reached.map(({ type }) => type?.text ?? '');
    return reach([...reached.filter(isHolder), ...types.flatMap(holdersNamed)], further, from);
  };

  /** As {@link follow}; where nothing is known of what was reached, every name must at least be one of somewhere. */
  const reach = (
    holders: readonly SymbolRecord[],
    rest: readonly string[],
    from: SymbolRecord,
  ): NameOrigin | undefined => {
    if (holders.length > 0) return follow(holders, rest, from);
    const origins = rest.map((name) => resolveLoosely(name, from));
    return origins.includes(undefined) ? undefined : origins.at(-1);
  };

  /** The members of most globals are not known; of ECMAScript's own they are, and what lies behind one of them is not. */
  const followGlobal = (head: string, rest: readonly string[], from: SymbolRecord): NameOrigin | undefined => {
    // What hides or extends a global may be where a part of the project does not show it.
    const own = partial ? undefined : names.membersOfGlobal(head);
    if (own === undefined) return 'lib';
    const [name = 'prototype', ...further] = rest[0] === 'prototype' ? rest.slice(1) : rest;
    // A project may add members: `interface SymbolConstructor { readonly observable: symbol }`.
    if (!own.has(name) && !objectMembers.has(name) && !functionMembers.has(name))
      return follow(names.declared(`${head}Constructor`), [name, ...further], from);
    return further.length === 0 ? 'lib' : reach([], further, from);
  };

  /** Declarations that a path may start at; `store.get` is about a `Store` where nothing else is called `store`. */
  const holdersNamed = (name: string): SymbolRecord[] => {
    const found = names.declared(name).filter(isHolder);
    if (found.length > 0 || !/^\p{Ll}/u.test(name)) return found;
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    return names.declared(type).filter(({ kind }) => kind === 'class' || kind === 'interface');
  };

  /** A member that is not there can only be one that a base outside of the project or JavaScript itself adds. */
  const resolveMember = (
    holders: readonly (SymbolRecord | undefined)[],
    name: string,
    from: SymbolRecord,
  ): NameOrigin | undefined => {
    const all = holders.filter((holder) => holder !== undefined).map(({ id }) => members(id));
    if (all.some(({ byName }) => byName.has(name))) return 'project';
    if (objectMembers.has(name)) return 'lib';
    if (functionMembers.has(name) && holders.some((holder) => holder && mayBeFunction(holder, members))) return 'lib';
    return all.some(({ open }) => open) ? resolveLoosely(name, from) : undefined;
  };

  const resolveLoosely = (name: string, from: SymbolRecord): NameOrigin | undefined =>
    resolveWord(name, from) ?? (names.isLibMember(name) ? 'lib' : undefined);

  const resolveWord = (word: string, from: SymbolRecord): NameOrigin | undefined =>
    names.resolveWord(word, from) ?? (partial ? 'project' : undefined);

  return {
    symbol,
    declared: names.declared,
    members,
    hasText: (text) => partial || names.isWord(text),
    ...things,
    partial,
    resolveName: (name, from) => {
      if (!/[.#]/u.test(name)) return resolveWord(name, from);
      const path = splitPath(name);
      if (path.length === 1) return resolveWord(name, from);
      // `user.created` may be a literal of the program rather than a path.
      return resolvePath(path, from) ?? (names.isWord(name) ? 'literal' : undefined);
    },
  };
}

/** The names of a path, whatever stands between them: dots, hashes, question marks. */
export function splitPath(name: string): string[] {
  return name
    .replaceAll('?.', '.')
    .replaceAll(/(?<=[^.#])#(#?)/gu, '.$1')
    .split('.');
}

const objectMembers = new Set('constructor hasOwnProperty toLocaleString toString valueOf'.split(' '));
const functionMembers = new Set('apply bind call length name prototype'.split(' '));

/** A class, and a type that can be called, are functions too. */
function mayBeFunction({ id, kind }: SymbolRecord, members: Universe['members']): boolean {
  if (kind === 'class' || kind === 'function' || kind === 'variable') return true;
  const { byName } = members(id);
  return byName.has('()') || byName.has('new ()');
}

/** What a path may start at: a type or namespace with members, or a top-level value. */
function isHolder({ kind, parent }: SymbolRecord): boolean {
  if (kind === 'class' || kind === 'interface' || kind === 'enum' || kind === 'namespace' || kind === 'type-alias')
    return true;
  return parent === undefined && (kind === 'variable' || kind === 'function');
}

function destructures({ parameters }: SymbolRecord, path: string): boolean {
  return parameters.some(({ destructured = [] }) => destructured.some((property) => property.path === path));
}

function holderOf(symbol: SymbolRecord, find: Universe['symbol']): SymbolRecord | undefined {
  return symbol.kind === 'class' || symbol.parent === undefined ? symbol : find(symbol.parent);
}
