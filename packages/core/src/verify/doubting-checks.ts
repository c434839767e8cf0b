import type { SymbolRecord } from '../model/index.ts';
import type { Check, NameTrust } from './check.ts';

/**
 * The checks that may see something in the comment of a symbol, as far as a look at its text tells: for who reads many comments
 * and doubts few. {@link verifyDoc} with these alone finds what it finds with all that were given. None where there is no comment.
 */
export function doubtingChecks(symbol: SymbolRecord, among: readonly Check[], trust: NameTrust): readonly Check[] {
  const { comment } = symbol;
  if (comment === undefined) return [];
  return among.filter(({ mayDoubt }) => mayDoubt === undefined || mayDoubt(comment.raw, symbol, trust));
}
