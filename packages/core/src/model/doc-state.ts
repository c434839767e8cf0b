import type { CachedSymbol, DocOrigin, DocState } from './cache-records.ts';
import type { Comment } from './comment.ts';
import type { Fingerprints } from './fingerprint.ts';
import { hashComment } from './hash-comment.ts';
import { isEmptyDoc, sameDoc } from './same-doc.ts';
import type { SymbolRecord } from './symbol.ts';

/** What a documentation comment is, and how it stands to the code under it. */
export interface DocStanding {
  /** Absent while there is no doc. */
  readonly origin?: DocOrigin;
  readonly state: DocState;
}

/**
 * How a symbol's doc stands to its code. Speaks of the comment in the source when there is one, else of the doc that
 * the cache holds and that is not applied yet, else of why there is none. A comment that the cache has not seen in
 * this form counts as written for the code as it is now. That a symbol inherits says nothing of whether what it inherits
 * from is documented.
 *
 * @param cached - What the cache keeps about the symbol; without it every comment is human and fresh.
 */
export function docState(
  symbol: Pick<SymbolRecord, 'comment' | 'fingerprints' | 'inherits'>,
  cached?: CachedSymbol,
): DocStanding {
  const { comment } = symbol;
  if (comment === undefined || isEmptyDoc(comment.doc)) return absentCommentState(symbol, cached);
  if (comment.doc.inheritDoc !== undefined) return { origin: 'inherited', state: 'fresh' };
  const known = knownComment(comment, cached);
  if (known === undefined) return { origin: changedOrigin(cached), state: 'fresh' };
  return { origin: known.origin, state: drift(known.fingerprints, symbol.fingerprints) };
}

/**
 * What the cache knows about a comment: who wrote it and for which code.
 * Undefined when the cache has not seen it, or saw another text in its place.
 */
export function knownComment(
  comment: Comment,
  cached: CachedSymbol | undefined,
): { readonly origin: DocOrigin; readonly fingerprints: Fingerprints } | undefined {
  if (cached?.origin === undefined) return undefined;
  const hash = commentHash(comment);
  if (hash === cached.replaces) return cached.replaced;
  // The doc is compared as well, because a comment may reach the source in another dialect or through an editor's fix.
  const same = hash === cached.commentHash || (cached.doc !== undefined && sameDoc(comment.doc, cached.doc));
  if (!same || cached.fingerprints === undefined) return undefined;
  return { origin: cached.origin, fingerprints: cached.fingerprints };
}

// Several stages ask about each comment of a project. Comments never change, so that the hash of one is made once.
const hashes = new WeakMap<Comment, string>();

/** {@link hashComment} of a comment, made once for each object. */
export function commentHash(comment: Comment): string {
  const hash = hashes.get(comment) ?? hashComment(comment.raw);
  hashes.set(comment, hash);
  return hash;
}

/** How a doc stands to code whose fingerprints were `written` then and are `now` these. */
export function drift(written: Fingerprints, now: Fingerprints): 'fresh' | 'stale' | 'review' {
  if (written.signature !== now.signature) return 'stale';
  return written.body === now.body ? 'fresh' : 'review';
}

/** A generated comment that someone rewrote is edited; where none of docwright's stood, the writer is human. */
function changedOrigin(cached: CachedSymbol | undefined): DocOrigin {
  if (cached === undefined) return 'human';
  const wasInSource = cached.commentHash !== undefined || cached.replaces !== undefined;
  const before = cached.replaced?.origin ?? cached.origin;
  return wasInSource && (before === 'generated' || before === 'edited') ? 'edited' : 'human';
}

function absentCommentState(
  { fingerprints, inherits }: Pick<SymbolRecord, 'fingerprints' | 'inherits'>,
  cached: CachedSymbol | undefined,
): DocStanding {
  if (cached?.origin === 'generated' && cached.doc !== undefined && cached.fingerprints !== undefined)
    return { origin: 'generated', state: drift(cached.fingerprints, fingerprints) };
  if (wasTried(fingerprints, cached) && cached?.rejectedDoc !== undefined) return { state: 'rejected' };
  if (inherits?.from !== undefined) return { origin: 'inherited', state: 'fresh' };
  return { state: 'missing' };
}

/** True when a provider gave no usable doc for just this code. */
export function wasTried(fingerprints: Fingerprints, cached: CachedSymbol | undefined): boolean {
  return cached?.tried !== undefined && drift(cached.tried.fingerprints, fingerprints) === 'fresh';
}
