import type { Callable } from './symbol-draft.ts';

/** Cyclomatic complexity of a function. */
export function complexityOf(_node: Callable): number {
  return 1;
}
