import type { AliasBinding, ModuleExtract } from '../extract/module-extract.ts';
import type { ModulePath } from '../model/index.ts';

/** A second name of a declaration: `import Name = Outer.Inner`. */
export interface Alias extends AliasBinding {
  readonly module: ModulePath;
}

/** Aliases by where they are declared. */
export interface AliasIndex {
  /** By name, those of a module or of the namespace with an id. */
  in(scope: string): ReadonlyMap<string, Alias>;
}

/** Indexes the aliases of all modules; most projects have none. */
export function indexAliases(extracts: readonly ModuleExtract[]): AliasIndex {
  const scopes = new Map<string, Map<string, Alias>>();
  for (const { path: module, aliases = [] } of extracts) {
    for (const alias of aliases) {
      const scope = alias.holder ?? module;
      const names = scopes.get(scope) ?? new Map<string, Alias>();
      scopes.set(scope, names);
      // One of a module is found by its name whether it leaves the module or not: exports are worked out elsewhere.
      if (!names.has(alias.local)) names.set(alias.local, { ...alias, module });
    }
  }
  return { in: (scope) => scopes.get(scope) ?? noAliases };
}

const noAliases: ReadonlyMap<string, Alias> = new Map();
