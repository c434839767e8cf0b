import { moduleOf, type ModulePath, type SymbolId } from '../model/index.ts';
import { limitCoverage } from '../report/index.ts';
import type { CheckResult } from './check-docs.ts';

/** What was found in some modules only. */
export function limitCheck(result: CheckResult, modules: ReadonlySet<ModulePath>): CheckResult {
  const isIn = ({ symbol }: { readonly symbol: SymbolId }): boolean => modules.has(moduleOf(symbol));
  return {
    ...result,
    findings: result.findings.filter(isIn),
    known: result.known.filter(isIn),
    outdated: result.outdated.filter(isIn),
    coverage: limitCoverage(result.coverage, modules),
  };
}
