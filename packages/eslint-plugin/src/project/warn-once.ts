import { formatProblem, type Problem } from '@docwright/core/model';

/** Tells the person who runs ESLint of something that is no fault of the code. */
export type Warn = (message: string) => void;

const told = new Set<string>();

/** Node prints it to standard error; editors show it in their log. */
const emitWarning: Warn = (message) => process.emitWarning(message, 'DocwrightWarning');

/** Warns of a problem of a project's files, once per run for each kind of problem: a cache may hold thousands of files. */
export function warnOnce(root: string, problem: Problem, warn: Warn = emitWarning): void {
  const key = `${problem.code} ${root}`;
  if (told.has(key)) return;
  told.add(key);
  warn(`${formatProblem(problem)} (in ${root})`);
}
