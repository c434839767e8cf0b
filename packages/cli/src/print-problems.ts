import { formatProblem, stableJson, type Problem } from '@docwright/core/model';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

/** Says each problem once, on standard error; but not that the run waited, which was said when it did. */
export function printProblems(problems: readonly Problem[], { note, noteColors }: Output): void {
  const shown = problems.filter(({ code }) => code !== 'cache-locked');
  for (const text of new Set(shown.map((problem) => renderProblem(problem, noteColors)))) note(text);
}

/** Problems without repetitions: one may be met by several stages. */
export function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [stableJson(problem), problem])).values()];
}

/** What problems mean for the caller: nothing, unless one is an error. */
export function codeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.incomplete : exitCodes.ok;
}

function renderProblem(problem: Problem, colors: Output['noteColors']): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[problem.severity];
  return `${paint(problem.severity)} ${formatProblem(problem)}`;
}
