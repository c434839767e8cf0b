import type { CachedSymbol } from './cache-records.ts';
import type { Doc } from './doc.ts';
import { commentHash, drift } from './doc-state.ts';
import { isEmptyDoc } from './same-doc.ts';
import type { SymbolRecord } from './symbol.ts';

/**
 * The verified doc that the cache holds for a symbol and that its source lacks: generated, written for the code as it is,
 * and, where a comment stands there, made to replace just that one.
 *
 * @param mayReplace - Whether a comment may be replaced at all; an empty one always may.
 */
export function dueDoc(
  symbol: Pick<SymbolRecord, 'comment' | 'fingerprints'>,
  cached: CachedSymbol | undefined,
  mayReplace: boolean,
): Doc | undefined {
  if (cached?.doc === undefined || cached.origin !== 'generated' || cached.fingerprints === undefined) return undefined;
  // The record's own state is as of the run that wrote it; code may have changed since.
  if (drift(cached.fingerprints, symbol.fingerprints) !== 'fresh') return undefined;
  const { comment } = symbol;
  if (comment === undefined || isEmptyDoc(comment.doc)) return cached.doc;
  return mayReplace && cached.replaces === commentHash(comment) ? cached.doc : undefined;
}
