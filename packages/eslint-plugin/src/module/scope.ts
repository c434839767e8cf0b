import type { CacheIndex, Scope, SymbolId } from '@docwright/core/model';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { LintFile } from './lint-file.ts';

/**
 * Tells which declarations of a file a rule is about. What the package gives out is read from the index of the cache,
 * which knows re-exports and the `exports` of package.json; without an index it is what the file exports.
 */
export function inScope(file: LintFile, scope: Scope): (symbol: LintSymbol) => boolean {
  if (scope === 'all') return () => true;
  const index = scope === 'public' ? file.index() : undefined;
  if (index === undefined) return ({ record }) => record.exported && record.visible;
  const ids = publicIds(index);
  const isPublic = (symbol: LintSymbol): boolean => ids.has(symbol.record.id) || isNewlyPublic(symbol, file, ids);
  return (symbol) => symbol.record.visible && isPublic(symbol);
}

const surfaces = new WeakMap<CacheIndex, ReadonlySet<SymbolId>>();

function publicIds(index: CacheIndex): ReadonlySet<SymbolId> {
  const known = surfaces.get(index) ?? new Set(index.publicSurface);
  surfaces.set(index, known);
  return known;
}

/**
 * The index knows nothing of what was written since the last run of docwright. Members follow their holder; what a
 * module newly exports is public where the module is an entry point or gives out everything else it exports.
 */
function isNewlyPublic(symbol: LintSymbol, file: LintFile, ids: ReadonlySet<SymbolId>): boolean {
  const { record, parent } = symbol;
  if (!record.exported || file.cached(symbol) !== undefined) return false;
  if (parent !== undefined) return ids.has(parent.record.id) || isNewlyPublic(parent, file, ids);
  const { module, symbols } = file.module;
  if (file.index()?.entryPoints.some((entry) => entry.module === module) === true) return true;
  const known = symbols.filter((each) => each.parent === undefined && each.record.exported && file.cached(each));
  return known.length > 0 && known.every((each) => ids.has(each.record.id));
}
