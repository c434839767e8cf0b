import {
  cacheSchemaVersion,
  defaultStyle,
  symbolKinds,
  type CacheIndex,
  type CheckSeverities,
  type CommentSettings,
  type PartialStyle,
  type SymbolId,
  type SymbolKind,
  type SymbolRecord,
  type SymbolTable,
} from '../model/index.ts';
import { compact } from './pick.ts';

/** Settings that readers of the cache count by. */
export interface CountedBy extends Pick<CacheIndex, 'scope' | 'kinds' | 'preset'> {
  readonly style?: PartialStyle & { readonly width?: number };
  readonly check?: { readonly checks: CheckSeverities };
  readonly apply?: { readonly templates: { readonly [Name in 'function' | 'class' | 'symbol']?: string | undefined } };
}

/** The index of a project: modules that have something to be read, and the public surface. */
export function createIndex(table: SymbolTable, countedBy: CountedBy = {}): CacheIndex {
  const { scope, kinds, preset, check: { checks = {} } = {} } = countedBy;
  const comments = commentSettings(countedBy);
  const { packageName, packageVersion, entryPoints, modules, symbols } = table;
  const publicSymbols = Object.values(symbols).filter(({ publicNames }) => publicNames.length > 0);
  return {
    schema: cacheSchemaVersion,
    ...(packageName !== undefined && { packageName }),
    ...(packageVersion !== undefined && { packageVersion }),
    ...(scope !== undefined && { scope }),
    ...(kinds !== undefined && kinds.length < symbolKinds.length && { kinds: inOrder(kinds) }),
    ...(preset !== undefined && { preset }),
    ...(Object.keys(checks).length > 0 && { checks }),
    ...(Object.keys(comments).length > 0 && { comments }),
    entryPoints,
    modules: modules
      .filter(({ symbols: declared, comment }) => declared.length > 0 || comment !== undefined)
      .map(({ path }) => path)
      .sort(),
    publicNames: namesOf(publicSymbols),
    publicSurface: publicSymbols.map(({ id }) => id).sort(),
  };
}

/** What differs from how comments are written by themselves. */
function commentSettings({ style = {}, apply }: CountedBy): CommentSettings {
  const { dialect, hyphen, order, width } = style;
  const form = compact({
    dialect: dialect === defaultStyle.dialect ? undefined : dialect,
    hyphen: hyphen === defaultStyle.hyphen ? undefined : hyphen,
    order,
  });
  const templates = compact({ ...apply?.templates });
  return {
    ...(Object.keys(form).length > 0 && { style: form }),
    ...(width !== undefined && width !== defaultWidth && { width }),
    ...(Object.keys(templates).length > 0 && { templates }),
  };
}

const defaultWidth = 100;

/** However a project lists them, the index says the same. */
function inOrder(kinds: readonly SymbolKind[]): SymbolKind[] {
  return symbolKinds.filter((kind) => kinds.includes(kind));
}

/** Overloads and merged declarations share a name: it leads to the first of them. */
function namesOf(symbols: readonly SymbolRecord[]): Record<string, SymbolId> {
  const names = new Map<string, SymbolId>();
  for (const { id, parent, publicNames } of symbols) {
    if (parent !== undefined) continue;
    for (const { entryPoint, name } of publicNames) {
      const key = `${entryPoint}#${name}`;
      if (!names.has(key)) names.set(key, id);
    }
  }
  return Object.fromEntries(names);
}
