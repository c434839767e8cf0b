import type { ExportBinding, ImportBinding, ModuleExtract } from '../extract/module-extract.ts';
import type { ModulePath } from '../model/index.ts';
import type { Declaration, DeclarationIndex } from './index-declarations.ts';
import type { ModuleResolver } from './resolve-modules.ts';
import { stronglyConnected } from './strongly-connected.ts';

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

type Entry = Target | typeof ambiguous;

type Table = ReadonlyMap<string, Entry>;

/** Two `export *` give the same name to different things: the language leaves it out. */
const ambiguous = Symbol('ambiguous');

/**
 * Works out the exports of every module: own declarations, re-exports and `export *`, through cycles. Names found by
 * `export *` yield to explicit ones; where two of them differ, the name is left out.
 */
export function bindExports(
  sources: readonly ModuleExtract[],
  declarations: DeclarationIndex,
  resolveModule: ModuleResolver,
): ExportTables {
  const modules = new Map(sources.map((extract) => [extract.path, extract]));
  const namespaces = new Map(sources.map(({ path }) => [path, { kind: 'module', path } as const]));
  const imports = new Map(sources.map((extract) => [extract.path, byLocal(extract.imports)]));
  const tables = new Map<ModulePath, Table>();

  const importEntry = (from: ModulePath, { specifier, imported }: Imported): Entry | undefined => {
    const target = resolveModule(from, specifier);
    if (target === undefined) return undefined;
    if (imported === '*') return namespaces.get(target);
    const table = tables.get(target);
    return table?.get(imported) ?? (imported === 'default' ? table?.get('export=') : undefined);
  };
  const explicitEntry = (from: ModulePath, binding: ExportBinding): Entry | undefined => {
    const { specifier, imported = binding.local ?? binding.exported, local = '' } = binding;
    if (specifier !== undefined) return importEntry(from, { specifier, imported });
    const own = declarations.topLevel(from).get(local);
    const through = own === undefined ? imports.get(from)?.get(local) : undefined;
    return own ?? (through && importEntry(from, through));
  };
  const computeTable = (extract: ModuleExtract): Table => {
    const table = new Map<string, Entry>(ownExports(extract, declarations));
    const explicit = new Set([...table.keys(), ...extract.exports.map(({ exported }) => exported)]);
    for (const binding of extract.exports) {
      const target = explicitEntry(extract.path, binding);
      if (target !== undefined) table.set(binding.exported, target);
    }
    for (const specifier of extract.starExports) {
      const star = resolveModule(extract.path, specifier);
      for (const [name, target] of (star !== undefined && tables.get(star)) || []) {
        if (name === 'default' || name === 'export=' || explicit.has(name)) continue;
        const found = table.get(name);
        table.set(name, found === undefined || found === target ? target : ambiguous);
      }
    }
    return table;
  };

  const needs = new Map(sources.map((extract) => [extract.path, neededModules(extract, resolveModule)]));
  for (const group of stronglyConnected(modules.keys(), (path) => needs.get(path) ?? [])) {
    settle(group, needs, tables, (path) => {
      const extract = modules.get(path);
      return extract === undefined ? new Map() : computeTable(extract);
    });
  }

  const settled = new Map([...tables].map(([path, table]) => [path, withoutAmbiguous(table)]));
  return {
    of: (module) => settled.get(module) ?? new Map(),
    importTarget: (module, binding) => known(importEntry(module, binding)),
    unresolved: new Map(sources.map((extract) => [extract.path, unresolvedSpecifiers(extract, resolveModule)])),
  };
}

/** Computes the tables of modules that need each other until none changes; entries only ever move on, so it ends. */
function settle(
  group: readonly ModulePath[],
  needs: ReadonlyMap<ModulePath, readonly ModulePath[]>,
  tables: Map<ModulePath, Table>,
  compute: (path: ModulePath) => Table,
): void {
  const dependents = new Map<ModulePath, ModulePath[]>(group.map((path) => [path, []]));
  for (const path of group) {
    for (const need of needs.get(path) ?? []) dependents.get(need)?.push(path);
  }
  const waiting = new Set(group);
  for (const path of waiting) {
    waiting.delete(path);
    const table = compute(path);
    const isSame = sameTable(table, tables.get(path));
    tables.set(path, table);
    if (!isSame) for (const dependent of dependents.get(path) ?? []) waiting.add(dependent);
  }
}

function sameTable(table: Table, other: Table | undefined): boolean {
  if (table.size !== (other?.size ?? 0)) return false;
  for (const [name, target] of table) if (other?.get(name) !== target) return false;
  return true;
}

function ownExports({ path, symbols }: ModuleExtract, declarations: DeclarationIndex): [string, Target][] {
  const topLevel = declarations.topLevel(path);
  return symbols
    .filter(({ parent, modifiers }) => parent === undefined && modifiers.includes('export'))
    .flatMap(({ name, modifiers }): [string, Target][] => {
      const target = topLevel.get(name);
      return target === undefined ? [] : [[modifiers.includes('default') ? 'default' : name, target]];
    });
}

function neededModules(extract: ModuleExtract, resolveModule: ModuleResolver): ModulePath[] {
  const reexported = new Set(extract.exports.map(({ local }) => local));
  const specifiers = [
    ...extract.starExports,
    ...extract.exports.map(({ specifier }) => specifier),
    ...extract.imports.filter(({ local }) => reexported.has(local)).map(({ specifier }) => specifier),
  ];
  const paths = specifiers.map((specifier) =>
    specifier === undefined ? undefined : resolveModule(extract.path, specifier),
  );
  return [...new Set(paths)].filter((path) => path !== undefined);
}

function unresolvedSpecifiers(extract: ModuleExtract, resolveModule: ModuleResolver): string[] {
  const specifiers = [...extract.starExports, ...extract.exports.map(({ specifier }) => specifier)];
  const relative = [...new Set(specifiers)].filter((specifier) => specifier?.startsWith('.') === true) as string[];
  const isCode = (specifier: string): boolean => !/\.(?:json|css|scss|svg|wasm|node)$/u.test(specifier);
  return relative.filter((specifier) => isCode(specifier) && resolveModule(extract.path, specifier) === undefined);
}

function withoutAmbiguous(table: Table): ReadonlyMap<string, Target> {
  const entries = [...table].filter((entry): entry is [string, Target] => entry[1] !== ambiguous);
  return new Map(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function known(target: Entry | undefined): Target | undefined {
  return target === ambiguous ? undefined : target;
}

function byLocal(imports: readonly ImportBinding[]): Map<string, ImportBinding> {
  return new Map(imports.map((binding) => [binding.local, binding]));
}
