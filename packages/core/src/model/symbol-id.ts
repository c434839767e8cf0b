import type { ModulePath } from './symbol.ts';

/**
 * Names a declaration across runs and machines: `<module>:<path>`, with the path in JSDoc name-path notation.
 * `.` leads to static members, enum members and namespace members, `#` to instance members:
 * `src/store.ts:Store#get`, `src/store.ts:Store.create`, `src/color.ts:Color.Red`, `src/store.ts:Store##items`.
 * `~2`, `~3` … tell apart further declarations of one path in source order (overloads, merged declarations).
 */
export type SymbolId = string;

/** Gives out ids for one module; call it once per declaration in source order. */
export interface SymbolIdAllocator {
  /**
   * @param parent - Id of the holder, absent at the top level.
   * @param separator - `#` for instance members, `.` for static, enum and namespace members; ignored at the top level.
   * @param name - Simple name as in {@link SymbolRecord.name}.
   */
  allocate(parent: SymbolId | undefined, separator: '.' | '#', name: string): SymbolId;
}

/** Starts the ids of one module. Extraction and lint rules both use this, so that their ids agree. */
export function createSymbolIds(module: ModulePath): SymbolIdAllocator {
  const seen = new Map<string, number>();
  return {
    allocate(parent, separator, name) {
      const path = parent === undefined ? `${module}:${quoteName(name)}` : `${parent}${separator}${quoteName(name)}`;
      const count = (seen.get(path) ?? 0) + 1;
      seen.set(path, count);
      return count === 1 ? path : `${path}~${String(count)}`;
    },
  };
}

/** The module of an id: everything before the first `:` that follows the last `/`. */
export function moduleOf(id: SymbolId): ModulePath {
  return id.slice(0, separatorIndex(id));
}

/** The path of an id inside its module: `Store#get`. */
export function pathOf(id: SymbolId): string {
  return id.slice(separatorIndex(id) + 1);
}

/**
 * Finds the ids a person means: a whole id, a path (`Store#get`, `Store.get` for an instance member too), or a last name.
 * The first of these that matches anything wins; several results mean the text is ambiguous.
 */
export function findSymbolIds(ids: Iterable<SymbolId>, text: string): SymbolId[] {
  const all = [...ids];
  const matchers: readonly ((id: SymbolId) => boolean)[] = [
    (id) => id === text,
    (id) => pathOf(id) === text || id.endsWith(`/${text}`),
    (id) => pathOf(id).replaceAll('#', '.') === text.replaceAll('#', '.'),
    (id) => lastName(id) === text,
  ];
  for (const matches of matchers) {
    const found = all.filter(matches);
    if (found.length > 0) return found;
  }
  return [];
}

function lastName(id: SymbolId): string {
  return pathOf(id).split(/[.#]/u).at(-1) ?? '';
}

function separatorIndex(id: SymbolId): number {
  const index = id.indexOf(':', id.search(/\.[cm]?[jt]sx?:/iu) + 1);
  return index === -1 ? id.length : index;
}

/** A name that holds the characters an id is built of stands in quotes. */
function quoteName(name: string): string {
  const plain = /^(?:#?[\p{ID_Start}$_][\p{ID_Continue}$]*|\[[^\]]*\]|\(\))$/u;
  return plain.test(name) || name.startsWith('"') ? name : JSON.stringify(name);
}
