import { groupBy, formatProblem, stableJson, type Problem, type Severity } from '@docwright/core/model';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { Output } from './output.ts';

/** How many warnings of one kind are shown. Errors are all shown. */
const mostShown = 5;

/** Says what went wrong on standard error; but not that the run waited, which was said when it did. */
export function printProblems(problems: readonly Problem[], { note, noteColors }: Output): void {
  const groups = groupBy(problems, ({ code }) => code);
  groups.delete('cache-locked');
  for (const group of groups.values()) {
    const shown = group.filter(({ severity }, index) => severity === 'error' || index < mostShown);
    for (const problem of shown) note(renderTrouble(problem.severity, formatProblem(problem), noteColors));
    const more = group.length - shown.length;
    if (more > 0) note(noteColors.dim(`  and ${more} more like this`));
  }
}

/** Problems without repetitions: one may be met by several stages. */
export function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [stableJson(problem), problem])).values()];
}

/** What problems mean for the caller: nothing, unless one is an error. */
export function codeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.incomplete : exitCodes.ok;
}

/** A sentence behind the word for how bad it is. */
export function renderTrouble(severity: Severity, sentence: string, colors: Output['noteColors']): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  return `${paint(`${severity}:`)} ${sentence}`;
}
