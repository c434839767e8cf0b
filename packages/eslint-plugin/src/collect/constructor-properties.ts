import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { collectAssignedValue } from './assigned-value.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { memberName } from './common-js.ts';
import { keyName } from './names.ts';
import type { Callable } from './symbol-draft.ts';

/** Collects `this.name = value` of a function, which JavaScript may call with `new`. Arrow functions have no own `this`. */
export function collectFunctionProperties(node: Callable, self: Holder, context: CollectContext): void {
  if (!context.javaScript || node.type === AST_NODE_TYPES.ArrowFunctionExpression) return;
  collectConstructorProperties(node, [], self, context);
}

/** Collects `this.name = value` in a constructor, with which JavaScript declares a member. */
export function collectConstructorProperties(
  node: Callable,
  members: readonly TSESTree.ClassElement[],
  holder: Holder,
  context: CollectContext,
): void {
  const body = 'body' in node ? node.body : undefined;
  if (body?.type !== AST_NODE_TYPES.BlockStatement) return;
  const seen = declaredNames(members, context);
  for (const statement of body.body) {
    const assignment = statement.type === AST_NODE_TYPES.ExpressionStatement ? statement.expression : undefined;
    if (assignment?.type !== AST_NODE_TYPES.AssignmentExpression || assignment.operator !== '=') continue;
    const { left, right } = assignment;
    const name = memberName(left);
    if (left.type !== AST_NODE_TYPES.MemberExpression || left.object.type !== AST_NODE_TYPES.ThisExpression) continue;
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    collectAssignedValue(statement, { name, nameNode: left.property, separator: '#', value: right }, holder, context);
  }
}

function declaredNames(members: readonly TSESTree.ClassElement[], context: CollectContext): Set<string> {
  return new Set(
    members.flatMap((member) =>
      member.type === AST_NODE_TYPES.PropertyDefinition ? keyName(member.key, member.computed, context) : [],
    ),
  );
}
