import type { ImportBinding, ModuleExtract } from '../extract/module-extract.ts';
import type { ModulePath, SymbolRecord } from '../model/index.ts';
import type { Declaration, DeclarationIndex } from './index-declarations.ts';
import type { ModuleResolver } from './resolve-modules.ts';

/** What a name stands for. Two names stand for the same thing when their targets are the same object. */
export type Target = Declaration | ModuleNamespace;

/** A module as a value: `import * as ns`, `export * as ns`. */
export interface ModuleNamespace {
  readonly kind: 'module';
  readonly path: ModulePath;
}

/** Exports of all modules. */
export interface ExportTables {
  /** What a module exports, by exported name, `export *` included. */
  of(module: ModulePath): ReadonlyMap<string, Target>;
  /** What a name imported into a module stands for. */
  importTarget(module: ModulePath, binding: Imported): Target | undefined;
  /** Specifiers of re-exports that lead to no file, by module. */
  readonly unresolved: ReadonlyMap<ModulePath, readonly string[]>;
}

type Imported = Pick<ImportBinding, 'specifier' | 'imported'>;

/** Two `export *` give the same name to different things: the language leaves it out. */
const ambiguous = Symbol('ambiguous');

type Entry = Target | typeof ambiguous;

/** An export of a module. */
interface ExportedName {
  readonly module: ModulePath;
  readonly name: string;
}

/**
 * Works out the exports of every module: own declarations, re-exports and `export *`, through cycles. Names found by
 * `export *` yield to explicit ones; where two of them differ, the name is left out.
 *
 * Every name is carried on to whoever re-exports it until nothing changes. An entry only ever moves from unknown to
 * known to ambiguous, so this ends, and costs no more than the exports there are.
 */
export function bindExports(
  sources: readonly ModuleExtract[],
  declarations: DeclarationIndex,
  resolveModule: ModuleResolver,
): ExportTables {
  const namespaces = new Map(sources.map(({ path }) => [path, { kind: 'module', path } as const]));
  const tables = new Map(sources.map(({ path }) => [path, new Map<string, Entry>()]));
  const explicit = new Map(sources.map((extract) => [extract.path, explicitNames(extract)]));
  const dependents = collectDependents(sources, declarations, resolveModule, explicit);
  const changed: ExportedName[] = [];

  const join = ({ module, name }: ExportedName, entry: Entry, isStar: boolean): void => {
    const table = tables.get(module);
    if (table === undefined || (isStar && explicit.get(module)?.has(name) === true)) return;
    const found = table.get(name);
    if (found === entry || found === ambiguous || (found !== undefined && !isStar && entry !== ambiguous)) return;
    table.set(name, found === undefined ? entry : ambiguous);
    changed.push({ module, name });
  };

  for (const extract of sources) {
    for (const [name, target] of ownExports(extract, declarations)) join({ module: extract.path, name }, target, false);
    for (const [name, path] of namespaceExports(extract, resolveModule)) {
      const namespace = namespaces.get(path);
      if (namespace !== undefined) join({ module: extract.path, name }, namespace, false);
    }
  }
  for (let next = changed.pop(); next !== undefined; next = changed.pop()) {
    const entry = tables.get(next.module)?.get(next.name);
    if (entry === undefined) continue;
    for (const dependent of dependents.named.get(keyOf(next)) ?? []) join(dependent, entry, false);
    if (next.name === 'default' || next.name === 'export=') continue;
    for (const module of dependents.stars.get(next.module) ?? []) join({ module, name: next.name }, entry, true);
  }

  for (const table of tables.values()) {
    for (const [name, entry] of table) if (entry === ambiguous) table.delete(name);
  }
  const settled = tables as ReadonlyMap<ModulePath, ReadonlyMap<string, Target>>;
  return {
    of: (module) => settled.get(module) ?? new Map<string, Target>(),
    importTarget(from, { specifier, imported }) {
      const module = resolveModule(from, specifier);
      if (module === undefined) return undefined;
      if (imported === '*') return namespaces.get(module);
      const table = settled.get(module);
      return table?.get(imported) ?? (imported === 'default' ? table?.get('export=') : undefined);
    },
    unresolved: new Map(sources.map((extract) => [extract.path, unresolvedSpecifiers(extract, resolveModule)])),
  };
}

/** Who re-exports what. */
interface Dependents {
  /** By key of an export, the exports that pass it on. */
  readonly named: ReadonlyMap<string, readonly ExportedName[]>;
  /** By module, the modules that pass on all of it. */
  readonly stars: ReadonlyMap<ModulePath, readonly ModulePath[]>;
}

function collectDependents(
  sources: readonly ModuleExtract[],
  declarations: DeclarationIndex,
  resolveModule: ModuleResolver,
  explicit: ReadonlyMap<ModulePath, ReadonlySet<string>>,
): Dependents {
  const named = new Map<string, ExportedName[]>();
  const stars = new Map<ModulePath, ModulePath[]>();
  for (const extract of sources) {
    const { path, starExports } = extract;
    for (const [name, { specifier, imported }] of throughImports(extract, declarations)) {
      const module = resolveModule(path, specifier);
      if (module === undefined || imported === '*') continue;
      const isAssigned = imported === 'default' && explicit.get(module)?.has('default') !== true;
      addTo(named, keyOf({ module, name: isAssigned ? 'export=' : imported }), { module: path, name });
    }
    for (const star of new Set(starExports.map((specifier) => resolveModule(path, specifier)))) {
      if (star !== undefined) addTo(stars, star, path);
    }
  }
  return { named, stars };
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function keyOf({ module, name }: ExportedName): string {
  return `${module}\n${name}`;
}

function explicitNames({ exports, symbols }: ModuleExtract): ReadonlySet<string> {
  return new Set([...exports.map(({ exported }) => exported), ...symbols.filter(isExportedHere).map(exportedName)]);
}

function isExportedHere({ parent, modifiers }: SymbolRecord): boolean {
  return parent === undefined && modifiers.includes('export');
}

function exportedName({ name, modifiers }: SymbolRecord): string {
  return modifiers.includes('default') ? 'default' : name;
}

function ownExports({ path, symbols, exports }: ModuleExtract, declarations: DeclarationIndex): [string, Target][] {
  const topLevel = declarations.topLevel(path);
  const names = [
    ...symbols.filter(isExportedHere).map((symbol) => [exportedName(symbol), symbol.name] as const),
    ...exports
      .filter(({ specifier }) => specifier === undefined)
      .map(({ exported, local = exported }) => [exported, local] as const),
  ];
  return names.flatMap(([exported, local]): [string, Target][] => {
    const target = memberByPath(local, topLevel, declarations);
    return target === undefined ? [] : [[exported, target]];
  });
}

/** `export import x = Outer.inner` leads into namespaces. */
function memberByPath(
  path: string,
  topLevel: ReadonlyMap<string, Declaration>,
  declarations: DeclarationIndex,
): Declaration | undefined {
  const whole = topLevel.get(path);
  if (whole !== undefined || !path.includes('.')) return whole;
  const [root = '', ...rest] = path.split('.');
  let reached = topLevel.get(root);
  for (const name of rest) {
    const members = (reached?.ids ?? []).map((id) => declarations.members(id, 'static').get(name));
    reached = members.find((member) => member !== undefined);
  }
  return reached;
}

/** Exports that stand for something of another module: with a specifier, or through an import. */
function throughImports(extract: ModuleExtract, declarations: DeclarationIndex): [string, Imported][] {
  const imports = new Map(extract.imports.map((binding) => [binding.local, binding]));
  const topLevel = declarations.topLevel(extract.path);
  return extract.exports.flatMap(({ exported, local, specifier, imported }): [string, Imported][] => {
    if (specifier !== undefined) return [[exported, { specifier, imported: imported ?? exported }]];
    const binding = local === undefined || topLevel.has(local) ? undefined : importOf(local, imports);
    return binding === undefined ? [] : [[exported, binding]];
  });
}

/** `export import A = ns.A` of `import * as ns` gives out what the other module exports. */
function importOf(local: string, imports: ReadonlyMap<string, ImportBinding>): Imported | undefined {
  const [root = '', name, ...deeper] = local.split('.');
  const binding = imports.get(root);
  if (name === undefined || binding === undefined) return binding;
  return binding.imported === '*' && deeper.length === 0 ? { ...binding, imported: name } : undefined;
}

function namespaceExports(extract: ModuleExtract, resolveModule: ModuleResolver): [string, ModulePath][] {
  const imports = new Map(extract.imports.map((binding) => [binding.local, binding]));
  return extract.exports.flatMap((binding): [string, ModulePath][] => {
    const { specifier, imported } =
      binding.specifier === undefined ? (imports.get(binding.local ?? '') ?? {}) : binding;
    const path = specifier === undefined || imported !== '*' ? undefined : resolveModule(extract.path, specifier);
    return path === undefined ? [] : [[binding.exported, path]];
  });
}

function unresolvedSpecifiers(extract: ModuleExtract, resolveModule: ModuleResolver): string[] {
  const specifiers = [...extract.starExports, ...extract.exports.map(({ specifier }) => specifier)];
  const relative = [...new Set(specifiers)].filter((specifier) => specifier?.startsWith('.') === true) as string[];
  const isCode = (specifier: string): boolean => !/\.(?:json|css|scss|svg|wasm|node)$/u.test(specifier);
  return relative.filter((specifier) => isCode(specifier) && resolveModule(extract.path, specifier) === undefined);
}
