import type { TSESTree } from '@typescript-eslint/types';

/** Start of a member with its decorators, whichever way a parser counts them. */
export function startOf({
  range,
  decorators,
}: {
  readonly range: TSESTree.Range;
  readonly decorators?: readonly TSESTree.Decorator[];
}): number {
  return Math.min(range[0], decorators?.[0]?.range[0] ?? range[0]);
}
