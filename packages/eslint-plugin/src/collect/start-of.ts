import type { TSESTree } from '@typescript-eslint/types';
import { decoratorsOf } from './decorators-of.ts';

/** Start of a member with its decorators, whichever way a parser counts them. */
export function startOf(node: TSESTree.Node): number {
  return Math.min(node.range[0], decoratorsOf(node)[0]?.range[0] ?? node.range[0]);
}
