import type { Finding, SymbolRecord, SymbolTable } from '../model/index.ts';
import { checks, createUniverse, doubtingChecks, verifyDoc } from '../verify/index.ts';

/** What the truth gate says of the comments that stand in the sources of a project; each is judged once, when it is asked for. */
export function judgeComments(table: SymbolTable): (symbol: SymbolRecord) => readonly Finding[] {
  const universe = createUniverse(table);
  const known = new Map<SymbolRecord, readonly Finding[]>();
  const judge = (symbol: SymbolRecord): readonly Finding[] => {
    if (symbol.comment === undefined) return [];
    const doubting = doubtingChecks(symbol, checks, { words: universe.partial });
    return verifyDoc(symbol.comment.doc, symbol, universe, { writer: 'human', checks: doubting });
  };
  return (symbol) => {
    const findings = known.get(symbol) ?? judge(symbol);
    known.set(symbol, findings);
    return findings;
  };
}
