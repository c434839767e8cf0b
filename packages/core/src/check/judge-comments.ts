import type { ResolvedConfig } from '../config/index.ts';
import type { Finding, SymbolRecord, SymbolTable } from '../model/index.ts';
import { askedChecks, createUniverse, verifyComment } from '../verify/index.ts';

/** What the truth gate says of the comments that stand in the sources of a project; each is judged once, when it is asked for. */
export function judgeComments(
  table: SymbolTable,
  config: ResolvedConfig,
): (symbol: SymbolRecord) => readonly Finding[] {
  const checks = askedChecks(config.check.checks);
  const universe = createUniverse(table);
  const known = new Map<SymbolRecord, readonly Finding[]>();
  return (symbol) => {
    const findings = known.get(symbol) ?? verifyComment(symbol, universe, checks);
    known.set(symbol, findings);
    return findings;
  };
}
