import {
  commentHash,
  docState,
  hashDoc,
  isEmptyDoc,
  knownComment,
  sameDoc,
  type CachedSymbol,
  type Comment,
  type Finding,
  type Provenance,
  type SymbolRecord,
  type Usage,
} from '../model/index.ts';
import type { Author, DocOutcome } from './doc-outcome.ts';
import { keepDoc, replaceEmpty, writtenFor, type DocFields } from './keep-doc.ts';
import { omit } from './pick.ts';

/** What is to be kept about a symbol's doc after a run that may have asked about it. */
export function recordOutcome(
  symbol: SymbolRecord,
  cached: CachedSymbol | undefined,
  { outcome, author, inherits }: { readonly outcome?: DocOutcome; readonly author: Author; readonly inherits: boolean },
): DocFields {
  const kept = keepDoc(symbol, cached, inherits);
  switch (outcome?.outcome) {
    case undefined:
    case 'failed':
    case 'deferred':
      return kept;
    case 'accepted':
      return acceptDoc(symbol, cached, outcome, author);
    case 'confirmed':
      return confirmDoc(symbol, kept);
    case 'rejected': {
      const state = kept.doc === undefined && kept.origin === undefined ? 'rejected' : kept.state;
      const rejectedDoc = hashDoc(outcome.doc);
      return {
        ...omit(kept, 'nothingToAdd'),
        state,
        rejectedDoc,
        findings: outcome.findings.map(withoutPlace),
        tried: tried(symbol, author),
      };
    }
    case 'nothing-to-add':
      return leaveUndocumented(symbol, kept, outcome.reason, author);
    case 'filtered':
      return leaveUndocumented(
        symbol,
        kept,
        `the content filter of the service stopped it (${outcome.category})`,
        author,
      );
  }
}

function leaveUndocumented(symbol: SymbolRecord, kept: DocFields, reason: string, author: Author): DocFields {
  return {
    ...omit(kept, 'rejectedDoc', 'findings'),
    state: kept.state === 'rejected' ? 'missing' : kept.state,
    nothingToAdd: reason,
    tried: tried(symbol, author),
  };
}

function acceptDoc(
  symbol: SymbolRecord,
  cached: CachedSymbol | undefined,
  { doc, findings, usage, by }: Extract<DocOutcome, { outcome: 'accepted' }>,
  author: Author,
): DocFields {
  const { comment, fingerprints } = symbol;
  const isApplied = comment !== undefined && sameDoc(comment.doc, doc);
  return {
    doc,
    origin: 'generated',
    state: 'fresh',
    fingerprints,
    provenance: by === undefined ? provenance(author, usage) : provenance(by, undefined),
    ...(findings.length > 0 && { findings: findings.map(withoutPlace) }),
    ...(isApplied && { commentHash: commentHash(comment) }),
    ...(comment && !isApplied && replacement(symbol, comment, cached)),
  };
}

/** Remembers the comment that the doc is to replace, should it never be applied. */
function replacement(symbol: SymbolRecord, comment: Comment, cached: CachedSymbol | undefined): Partial<DocFields> {
  if (isEmptyDoc(comment.doc)) return replaceEmpty(comment, symbol.fingerprints);
  const { origin = 'human', state } = docState(symbol, cached);
  const fingerprints = knownComment(comment, cached)?.fingerprints ?? symbol.fingerprints;
  const hasDrifted = cached !== undefined && (state === 'stale' || state === 'review');
  return {
    replaces: commentHash(comment),
    replaced: { origin, fingerprints },
    ...(hasDrifted && writtenFor(cached)),
  };
}

function confirmDoc({ comment, fingerprints }: SymbolRecord, kept: DocFields): DocFields {
  if (comment === undefined || kept.commentHash === undefined) return kept;
  return { ...omit(kept, 'writtenFor'), state: 'fresh', fingerprints };
}

function provenance({ name, version }: Author, usage: Usage | undefined): Provenance {
  if (usage === undefined) return { provider: name, promptVersion: version };
  const { model, inputTokens, outputTokens, cost } = usage;
  return { provider: name, promptVersion: version, model, inputTokens, outputTokens, cost };
}

function tried({ fingerprints }: SymbolRecord, { name, version }: Author): NonNullable<DocFields['tried']> {
  return { fingerprints, provider: name, version };
}

/** Lines and columns change without a cause in the symbol, so the cache does without them. */
function withoutPlace(finding: Finding): Finding {
  return omit(finding, 'place');
}
