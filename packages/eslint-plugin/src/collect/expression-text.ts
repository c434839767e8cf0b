import { plainText } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { withParentheses } from './positions.ts';

/** Source text of a whole expression on one line, with the parentheses around it. Not for arguments of a call. */
export function expressionText(node: TSESTree.Node, context: CollectContext): string {
  return plainText(withParentheses(node, context), context);
}
