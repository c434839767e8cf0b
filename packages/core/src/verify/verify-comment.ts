import type { Finding, SymbolRecord } from '../model/index.ts';
import type { Check } from './check.ts';
import { checks as allChecks } from './checks.ts';
import { doubtingChecks } from './doubting-checks.ts';
import type { Universe } from './universe.ts';
import { verifyDoc } from './verify-doc.ts';

/**
 * What the truth gate says of the comment that stands above a symbol; nothing where there is none. It finds what
 * {@link verifyDoc} finds, and reads only what a look at the comment makes doubtful.
 *
 * @param checks - Which checks look at it. Default: all.
 */
export function verifyComment(
  symbol: SymbolRecord,
  universe: Universe,
  checks: readonly Check[] = allChecks,
): readonly Finding[] {
  if (symbol.comment === undefined) return [];
  const doubting = doubtingChecks(symbol, checks, { words: universe.partial });
  return verifyDoc(symbol.comment.doc, symbol, universe, { writer: 'human', checks: doubting });
}
