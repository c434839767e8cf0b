import { under } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { withoutAssertions } from './expressions.ts';
import { fails, holds, inFlow, type Walk } from './walk.ts';

/** Notes an error that leaves the function, unless a `catch` keeps it. */
export function noteError(expression: TSESTree.Node, rejects: boolean, walk: Walk): void {
  const { flow, context } = walk;
  if (flow.caught) return;
  const node = withoutAssertions(expression);
  if (node.type === AST_NODE_TYPES.ConditionalExpression) {
    const { test, consequent, alternate } = node;
    inFlow(under(flow, holds(test, context)), walk, () => noteError(consequent, rejects, walk));
    inFlow(under(flow, fails(test, context)), walk, () => noteError(alternate, rejects, walk));
    return;
  }
  // An error that is only passed on is told by the calls in the `try`.
  if (node.type === AST_NODE_TYPES.Identifier && walk.caughtNames.includes(node.name)) return;
  walk.throws.push({ node, flow, rejects });
}
