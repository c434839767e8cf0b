import type { Finding, SymbolRecord, SymbolTable } from '../model/index.ts';
import { createUniverse, verifyComment } from '../verify/index.ts';

/** What the truth gate says of the comments that stand in the sources of a project; each is judged once, when it is asked for. */
export function judgeComments(table: SymbolTable): (symbol: SymbolRecord) => readonly Finding[] {
  const universe = createUniverse(table);
  const known = new Map<SymbolRecord, readonly Finding[]>();
  return (symbol) => {
    const findings = known.get(symbol) ?? verifyComment(symbol, universe);
    known.set(symbol, findings);
    return findings;
  };
}
