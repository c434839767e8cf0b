import type { ImportBinding, ModuleExtract } from '../extract/module-extract.ts';
import type { ModulePath, SymbolId, SymbolRecord } from '../model/index.ts';
import type { ExportTables, Target } from './bind-exports.ts';
import type { Declaration, DeclarationIndex, Side } from './index-declarations.ts';
import { sideOf } from './index-declarations.ts';
import { indexAliases, type Alias } from './index-aliases.ts';
import type { Heritage } from './link-heritage.ts';

/** Where a dotted name leads. */
export interface Resolution {
  /** What the longest part of the name that could be resolved stands for. */
  readonly target: Target;
  /** The whole name was resolved. */
  readonly complete: boolean;
}

/** Resolves names as the code at a place sees them. */
export interface NameResolver {
  symbol(id: SymbolId): SymbolRecord | undefined;
  /** A dotted name inside a symbol: `parse`, `Store.create`, `query.parse`, `this.get`, `super.get`. */
  resolve(name: string, from: SymbolRecord): Resolution | undefined;
  /** A dotted name at the top level of a module. */
  resolveInModule(name: string, module: ModulePath): Resolution | undefined;
  /** A module declares or imports the name, or a global declaration of the project does. */
  readonly isBound: (name: string, module: ModulePath) => boolean;
  /** A member of a declaration or of the classes and interfaces it extends; the nearest wins. */
  member(holder: Declaration, name: string, side: Side): Declaration | undefined;
  /** The class or interface around a symbol. */
  holderOf(symbol: SymbolRecord): Declaration | undefined;
  /** What a namespace gives out under names of its own: `export import Name = Other.Name`. */
  readonly aliasesOf: (namespace: SymbolId) => readonly (readonly [name: string, target: Declaration])[];
  /** The declarations that a class or interface extends. */
  basesOf(holder: Declaration): readonly Declaration[];
}

/** No hierarchy that people write is larger; the limit keeps a lookup from depending on the size of the project. */
export const mostBases = 64;

/**
 * Looks names up from wherever they are written: in their scopes, imports and bases.
 *
 * @param extracts - Sources and tests.
 * @param heritage - Absent while heritage itself is being linked; then members are looked up in their holder alone.
 */
export function createNameResolver(
  extracts: readonly ModuleExtract[],
  declarations: DeclarationIndex,
  exports: ExportTables,
  heritage?: Heritage,
): NameResolver {
  const imports = new Map(extracts.map((extract) => [extract.path, byLocal(extract.imports)]));
  const aliases = indexAliases(extracts);
  const globals = globalDeclarations(extracts, declarations);
  const symbol: NameResolver['symbol'] = (id) => declarations.symbols.get(id);

  const targetsIn = remember((module: ModulePath) =>
    remember((name: string): Target | undefined => {
      const own = declarations.topLevel(module).get(name);
      if (own !== undefined) return own;
      const binding = imports.get(module)?.get(name);
      if (binding !== undefined) return exports.importTarget(module, binding);
      const alias = aliases.in(module).get(name);
      return alias === undefined ? globals.get(name) : aliasTarget(alias);
    }),
  );
  const inModule = (name: string, module: ModulePath): Target | undefined => targetsIn(module)(name);

  const withNamespaces = new Set<ModulePath>();
  for (const { kind, module } of declarations.symbols.values()) if (kind === 'namespace') withNamespaces.add(module);

  /** The namespaces that a symbol is in, or is, innermost first. Most modules have none. */
  const namespacesAround = (inner: SymbolRecord | undefined): readonly Declaration[] => {
    if (inner === undefined || !withNamespaces.has(inner.module)) return noDeclarations;
    const outer = inner.parent === undefined ? noDeclarations : namespacesAround(symbol(inner.parent));
    return inner.kind === 'namespace' ? [declarations.declarationOf(inner.id), ...outer] : outer;
  };

  const inScope = (name: string, from: SymbolRecord): Target | undefined => {
    for (const { ids } of namespacesAround(from)) {
      const alias = ids.map((id) => aliases.in(id).get(name)).find((each) => each !== undefined);
      const found = memberOfAll(ids, name, 'static') ?? (alias && aliasTarget(alias));
      if (found !== undefined) return found;
    }
    return inModule(name, from.module);
  };

  const resolving = new Set<Alias>();
  const aliasTarget = remember((alias: Alias): Target | undefined => {
    const holder = alias.holder === undefined ? undefined : symbol(alias.holder);
    // `import A = A.B` may be about another `A` further out, but one that leads to itself leads nowhere.
    if (resolving.has(alias)) return undefined;
    resolving.add(alias);
    const [root = '', ...rest] = alias.path.split('.');
    const found = walk(holder === undefined ? inModule(root, alias.module) : inScope(root, holder), rest);
    resolving.delete(alias);
    return found?.complete === true ? found.target : undefined;
  });

  const aliasesOf: NameResolver['aliasesOf'] = (namespace) => {
    const own = aliases.in(namespace);
    if (own.size === 0) return noAliases;
    return [...own.values()].flatMap((alias) => {
      const target = alias.exported === true ? aliasTarget(alias) : undefined;
      return target?.kind === 'declaration' ? [[alias.local, target] as const] : [];
    });
  };
  const aliasesOfAll = (ids: readonly SymbolId[]): ReturnType<NameResolver['aliasesOf']> => ids.flatMap(aliasesOf);

  const parentOf = ({ parent }: SymbolRecord): SymbolRecord | undefined =>
    parent === undefined ? undefined : symbol(parent);

  const memberOfAll = (holders: readonly SymbolId[], name: string, side: Side): Declaration | undefined => {
    let found: Declaration | undefined;
    for (const holder of holders) {
      const next = declarations.members(holder, side).get(name);
      if (next === undefined) continue;
      found = found === undefined ? next : { kind: 'declaration', name, ids: [...found.ids, ...next.ids] };
    }
    return found;
  };

  const basesOf = remember((holder: Declaration): readonly Declaration[] => {
    const bases = heritage === undefined ? [] : holder.ids.flatMap((id) => heritage.targetsOf(id, 'extends'));
    return [...new Set(bases.map((id) => declarations.declarationOf(id)))];
  });

  /** The holder and everything above it, nearest first. */
  const lineOf = remember((holder: Declaration): readonly Declaration[] => {
    const line = new Set([holder]);
    for (const next of line) {
      if (line.size > mostBases) break;
      for (const base of basesOf(next)) line.add(base);
    }
    return [...line];
  });

  const findMember = (holder: Declaration, name: string, side: Side): Declaration | undefined => {
    for (const next of lineOf(holder)) {
      const found = memberOfAll(next.ids, name, side);
      if (found !== undefined) return found;
    }
    return side === 'static' ? aliasesOfAll(holder.ids).find(([alias]) => alias === name)?.[1] : undefined;
  };
  const membersOf = {
    instance: remember((holder: Declaration) => remember((name: string) => findMember(holder, name, 'instance'))),
    static: remember((holder: Declaration) => remember((name: string) => findMember(holder, name, 'static'))),
  };
  const member: NameResolver['member'] = (holder, name, side) => membersOf[side](holder)(name);

  const holderOf: NameResolver['holderOf'] = (inner) => {
    for (let holder: SymbolRecord | undefined = inner; holder !== undefined; holder = parentOf(holder)) {
      if (holder.kind === 'class' || holder.kind === 'interface') return declarations.declarationOf(holder.id);
    }
    return undefined;
  };

  const ofThis = (name: string, from: SymbolRecord): Declaration | undefined => {
    const holder = holderOf(from);
    return holder && member(holder, name, isHolder(from) ? 'instance' : sideOf(from));
  };

  const ofSuper = (name: string, from: SymbolRecord): Declaration | undefined => {
    const holder = holderOf(from);
    const [base] = holder ? basesOf(holder) : [];
    return base && member(base, name, sideOf(from));
  };

  const step = (target: Target, name: string): Target | undefined =>
    target.kind === 'module' ? exports.of(target.path).get(name) : member(target, name, 'static');

  const walk = (target: Target | undefined, names: readonly string[]): Resolution | undefined => {
    if (target === undefined) return undefined;
    let reached = target;
    for (const name of names) {
      const next = step(reached, name);
      if (next === undefined) return { target: reached, complete: false };
      reached = next;
    }
    return { target: reached, complete: true };
  };

  const fromHolder = (name: string, from: SymbolRecord): Resolution | undefined => {
    const [root, first = '', ...others] = name.split('.');
    return walk(root === 'this' ? ofThis(first, from) : ofSuper(first, from), others);
  };

  const resolvedIn = remember((module: ModulePath) =>
    remember((name: string): Resolution | undefined => {
      const [root = '', ...rest] = name.split('.');
      return walk(inModule(root, module), rest);
    }),
  );

  return {
    symbol,
    isBound: (name, module) =>
      declarations.topLevel(module).has(name) ||
      imports.get(module)?.has(name) === true ||
      aliases.in(module).has(name) ||
      globals.has(name),
    member,
    aliasesOf,
    holderOf,
    basesOf,
    resolve(name, from) {
      if (isOfHolder(name)) return fromHolder(name, from);
      if (namespacesAround(from).length === 0) return resolvedIn(from.module)(name);
      const [root = '', ...rest] = name.split('.');
      return walk(inScope(root, from), rest);
    },
    resolveInModule: (name, module) => resolvedIn(module)(name),
  };
}

const noDeclarations: readonly Declaration[] = [];
const noAliases: ReturnType<NameResolver['aliasesOf']> = [];

function isOfHolder(name: string): boolean {
  return (name.startsWith('this') || name.startsWith('super')) && /^(?:this|super)(?:\.|$)/u.test(name);
}

/** Keeps the answers of a pure function. */
function remember<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}

function isHolder({ kind }: SymbolRecord): boolean {
  return kind === 'class' || kind === 'interface';
}

/** A declaration file without imports and exports declares its names for the whole project. */
function globalDeclarations(
  extracts: readonly ModuleExtract[],
  declarations: DeclarationIndex,
): ReadonlyMap<string, Declaration> {
  const scripts = extracts.filter(({ path, imports, exports, starExports, symbols }) => {
    const isClosed = imports.length > 0 || exports.length > 0 || starExports.length > 0;
    return path.endsWith('.d.ts') && !isClosed && !symbols.some(({ modifiers }) => modifiers.includes('export'));
  });
  return new Map(scripts.flatMap(({ path }) => [...declarations.topLevel(path)]));
}

function byLocal(imports: readonly ImportBinding[]): ReadonlyMap<string, ImportBinding> {
  return new Map(imports.map((binding) => [binding.local, binding]));
}
