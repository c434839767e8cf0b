import { formatSiteProblem, type SiteProblem } from '@docwright/docs-site';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { renderTrouble } from './print-problems.ts';
import { UsageError } from './usage-error.ts';

/**
 * Says what went wrong with a site on standard error.
 *
 * @returns What it means for the caller.
 * @throws {@link UsageError} when there is no cache to make a site of.
 */
export function printSiteProblems(problems: readonly SiteProblem[], { note, noteColors }: Output): ExitCode {
  const missing = problems.find(({ code }) => code === 'cache-missing');
  if (missing !== undefined) throw new UsageError(formatSiteProblem(missing));
  for (const problem of problems) note(renderTrouble(problem.severity, formatSiteProblem(problem), noteColors));
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.incomplete : exitCodes.ok;
}
