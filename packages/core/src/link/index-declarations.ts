import type { ModuleExtract } from '../extract/module-extract.ts';
import type { ModulePath, SymbolId, SymbolRecord } from '../model/index.ts';

/** Everything declared under one name in one scope: overloads and merged declarations share it. */
export interface Declaration {
  readonly kind: 'declaration';
  readonly name: string;
  /** In source order, at least one. */
  readonly ids: readonly SymbolId[];
}

/** Members by the side of their holder: on instances, or on the class, enum or namespace itself. */
export type Side = 'instance' | 'static';

/** Symbols of all sources by where they are declared. */
export interface DeclarationIndex {
  /** By id; modules in path order, symbols in source order. */
  readonly symbols: ReadonlyMap<SymbolId, SymbolRecord>;
  /** Top-level declarations of a module, by name. */
  topLevel(module: ModulePath): ReadonlyMap<string, Declaration>;
  /** The declaration that an id belongs to. */
  declarationOf(id: SymbolId): Declaration;
  /** Members declared directly in a holder, by name. */
  members(holder: SymbolId, side: Side): ReadonlyMap<string, Declaration>;
  /** All members declared directly in a holder, in source order. */
  children(holder: SymbolId): readonly SymbolRecord[];
}

interface Scope {
  readonly children: SymbolRecord[];
  readonly names: Record<Side, Map<string, Declaration & { readonly ids: SymbolId[] }>>;
}

/** Indexes symbols once, so that every later lookup is one step. */
export function indexDeclarations(sources: readonly ModuleExtract[]): DeclarationIndex {
  const symbols = new Map<SymbolId, SymbolRecord>();
  const modules = new Map<ModulePath, Scope>();
  const holders = new Map<SymbolId, Scope>();
  const declarations = new Map<SymbolId, Declaration>();
  for (const symbol of sources.flatMap((extract) => extract.symbols)) {
    symbols.set(symbol.id, symbol);
    const { parent } = symbol;
    const scope = parent === undefined ? getScope(modules, symbol.module) : getScope(holders, parent);
    scope.children.push(symbol);
    declarations.set(symbol.id, addName(scope.names[sideOf(symbol)], symbol));
  }
  return {
    symbols,
    topLevel: (module) => (modules.get(module) ?? emptyScope).names.static,
    declarationOf: (id) => declarations.get(id) ?? { kind: 'declaration', name: '', ids: [id] },
    members: (holder, side) => (holders.get(holder) ?? emptyScope).names[side],
    children: (holder) => (holders.get(holder) ?? emptyScope).children,
  };
}

const emptyScope: Scope = createScope();

function createScope(): Scope {
  return { children: [], names: { instance: new Map(), static: new Map() } };
}

function getScope(scopes: Map<string, Scope>, key: string): Scope {
  const found = scopes.get(key);
  if (found !== undefined) return found;
  const scope = createScope();
  scopes.set(key, scope);
  return scope;
}

/** Which side of its holder a symbol is on, as its id tells. Top-level symbols count as static. */
export function sideOf({ id, parent }: SymbolRecord): Side {
  return parent !== undefined && id[parent.length] === '#' ? 'instance' : 'static';
}

function addName(
  names: Map<string, Declaration & { readonly ids: SymbolId[] }>,
  { name, id }: SymbolRecord,
): Declaration {
  const found = names.get(name);
  if (found !== undefined) {
    found.ids.push(id);
    return found;
  }
  const declaration = { kind: 'declaration' as const, name, ids: [id] };
  names.set(name, declaration);
  return declaration;
}
