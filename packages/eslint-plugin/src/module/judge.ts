import {
  documentation,
  isEmptyDoc,
  glanceAt,
  type Documentation,
  type DocumentationPreset,
  type Glance,
  type SymbolId,
  type SymbolRecord,
} from '@docwright/core/model';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { LintFile } from './lint-file.ts';

/**
 * Whether a declaration is documented, by the definition that every door of docwright uses. Where the module alone cannot
 * tell what is inherited, the cache is asked; where that does not know either, it counts as documented.
 */
export function judge(symbol: LintSymbol, file: LintFile, preset: DocumentationPreset): Documentation {
  if (preset === 'docwright' && glance(symbol) === 'says') return surelyDocumented;
  const { record, mayInherit } = file.links(symbol);
  const verdict = documentation(record, { preset, resolve: (id) => resolve(id, file) });
  if (verdict.documented) return verdict;
  const { comment, inherits } = record;
  const reference = comment?.doc.inheritDoc;
  if (inherits?.from !== undefined && file.module.byId.has(inherits.from)) return verdict;
  const isOrphan = reference === '' && !mayInherit && file.cached(symbol)?.inheritsFrom === undefined;
  if (reference !== undefined) return isOrphan ? verdict : trusted(reference);
  if (comment !== undefined && !isEmptyDoc(comment.doc)) return verdict;
  const cached = file.cached(symbol);
  if (cached === undefined) return mayInherit ? trusted('a declaration in another module') : verdict;
  const { inheritsFrom: from } = cached;
  if (from === undefined) return verdict;
  if (cached.origin === 'inherited') return trusted(from);
  return { documented: false, reason: 'inherits-undocumented', args: { from } };
}

const surelyDocumented: Documentation = { documented: true, reason: 'summary', args: {} };
const glances = new WeakMap<LintSymbol, Glance>();

/** What the first line of its comment tells; several rules ask. */
export function glance(symbol: LintSymbol): Glance {
  const known = glances.get(symbol);
  if (known !== undefined) return known;
  const { comment } = symbol.record;
  const seen = comment === undefined ? 'unsure' : glanceAt(comment.raw, symbol.record);
  glances.set(symbol, seen);
  return seen;
}

function trusted(from: string): Documentation {
  return { documented: true, reason: 'inherited', args: { from } };
}

function resolve(id: SymbolId, file: LintFile): SymbolRecord | undefined {
  const symbol = file.module.byId.get(id);
  return symbol && file.links(symbol).record;
}
