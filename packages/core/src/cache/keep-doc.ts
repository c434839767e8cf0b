import {
  commentHash,
  docState,
  drift,
  isEmptyDoc,
  knownComment,
  sameDoc,
  wasTried,
  type CachedSymbol,
  type Comment,
  type DocOrigin,
  type DocState,
  type Fingerprints,
  type SymbolRecord,
} from '../model/index.ts';
import { pick } from './pick.ts';

/** The part of a symbol's record that is about its doc. */
export type DocFields = Pick<
  CachedSymbol,
  | 'doc'
  | 'origin'
  | 'state'
  | 'fingerprints'
  | 'writtenFor'
  | 'commentHash'
  | 'replaces'
  | 'replaced'
  | 'findings'
  | 'rejectedDoc'
  | 'nothingToAdd'
  | 'tried'
  | 'quality'
  | 'losses'
  | 'commentFindings'
  | 'provenance'
>;

/**
 * What is to be kept about a symbol's doc when no provider was asked about it: what the comment in the source and the
 * record of the last run say together.
 *
 * @param inherits - There is a doc that the symbol inherits.
 */
export function keepDoc(symbol: SymbolRecord, cached: CachedSymbol | undefined, inherits: boolean): DocFields {
  const { origin, state } = docState(symbol, cached);
  const attempt = keepAttempt(symbol, cached);
  if (origin === 'inherited') {
    if (symbol.comment?.doc.inheritDoc === undefined && !inherits) return { state: 'missing', ...attempt };
    return { origin, state, ...(symbol.comment && { doc: symbol.comment.doc }), ...attempt };
  }
  if (origin === undefined) return { state, ...attempt };
  const { comment } = symbol;
  const kept =
    comment === undefined || isEmptyDoc(comment.doc)
      ? keepWaiting(symbol, cached, state)
      : keepComment(symbol, comment, cached, { origin, state });
  return { ...kept, ...attempt };
}

/** A generated doc that is not in the source, or was taken out of it. An empty comment may stand in its place. */
function keepWaiting(
  { comment, fingerprints }: SymbolRecord,
  cached: CachedSymbol | undefined,
  state: DocState,
): DocFields {
  return {
    state,
    ...pick(cached, 'doc', 'origin', 'fingerprints', 'quality', 'losses', 'provenance', ...findingsOfDoc(cached)),
    ...(cached && state !== 'fresh' && writtenFor(cached)),
    ...(comment && replaceEmpty(comment, fingerprints)),
  };
}

/** An empty comment is in nobody's way. */
export function replaceEmpty(comment: Comment, fingerprints: Fingerprints): Partial<DocFields> {
  return { replaces: commentHash(comment), replaced: { origin: 'human', fingerprints } };
}

function keepComment(
  { fingerprints }: SymbolRecord,
  comment: Comment,
  cached: CachedSymbol | undefined,
  { origin, state }: { readonly origin: DocOrigin; readonly state: DocState },
): DocFields {
  const hash = commentHash(comment);
  const known = knownComment(comment, cached);
  if (cached === undefined || known === undefined)
    return { doc: comment.doc, origin, state: 'fresh', fingerprints, commentHash: hash };
  if (cached.replaces === hash) return keepReplacement(fingerprints, cached, state);
  return {
    doc: cached.doc && sameDoc(cached.doc, comment.doc) ? cached.doc : comment.doc,
    origin,
    state,
    fingerprints: known.fingerprints,
    commentHash: hash,
    ...(state !== 'fresh' && writtenFor(cached)),
    ...pick(cached, 'quality', 'losses', 'commentFindings', 'provenance', ...findingsOfDoc(cached)),
  };
}

/** A generated doc that waits to take the place of a comment. */
function keepReplacement(now: Fingerprints, cached: CachedSymbol, standing: DocState): DocFields {
  return {
    state: cached.fingerprints ? drift(cached.fingerprints, now) : 'fresh',
    ...pick(cached, 'doc', 'origin', 'fingerprints', 'replaces', 'replaced', 'quality', 'losses', 'provenance'),
    ...pick(cached, 'commentFindings', ...findingsOfDoc(cached)),
    ...(standing !== 'fresh' && writtenFor(cached)),
  };
}

/** What a provider said for this very code without giving a doc. */
function keepAttempt({ fingerprints }: SymbolRecord, cached: CachedSymbol | undefined): Partial<DocFields> {
  if (!wasTried(fingerprints, cached)) return {};
  return pick(cached, 'tried', 'rejectedDoc', 'nothingToAdd', 'findings');
}

/** Findings stand beside a refused draft when there is one, else they are about the doc. */
function findingsOfDoc(cached: CachedSymbol | undefined): 'findings'[] {
  return cached?.rejectedDoc === undefined ? ['findings'] : [];
}

/** What the doc was written for: what the record of the last run says, unless the doc had drifted by then. */
export function writtenFor(cached: CachedSymbol): Required<Pick<DocFields, 'writtenFor'>> {
  if (cached.writtenFor !== undefined) return { writtenFor: cached.writtenFor };
  const facts = pick(cached.facts, 'throws', 'absentReturns');
  return {
    writtenFor: { signature: cached.signature, ...pick(cached, 'parameters', 'returns', 'initializer'), facts },
  };
}
