import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { collectAssignedValue, type AssignedValue } from './assigned-value.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { memberName } from './common-js.ts';
import { keyName } from './names.ts';
import type { Callable } from './symbol-draft.ts';

/** Collects `this.name = value` of a function, which JavaScript may call with `new`. Arrow functions have no own `this`. */
export function collectFunctionProperties(node: Callable, self: Holder, context: CollectContext): void {
  if (!context.javaScript || node.type === AST_NODE_TYPES.ArrowFunctionExpression) return;
  collectConstructorProperties(node, [], self, context);
}

/** Collects `this.name = value` in a constructor, in branches of it too, with which JavaScript declares a member. */
export function collectConstructorProperties(
  node: Callable,
  members: readonly TSESTree.ClassElement[],
  holder: Holder,
  context: CollectContext,
): void {
  const body = 'body' in node ? node.body : undefined;
  if (body?.type !== AST_NODE_TYPES.BlockStatement) return;
  const seen = declaredNames(members, context);
  const statements = new Set<TSESTree.Node>(body.body);
  const direct = new Set(body.body.flatMap((statement) => assignedTo(statement)?.name ?? []));
  const visit = (node: TSESTree.Node): void => {
    const found = assignedTo(node);
    if (found !== undefined) {
      // What every path assigns declares the member; a branch does where nothing else does.
      if (seen.has(found.name) || (!statements.has(node) && direct.has(found.name))) return;
      seen.add(found.name);
      collectAssignedValue(node, found, holder, context);
    } else if (!hasOwnThis(node)) for (const child of children(node)) visit(child);
  };
  for (const statement of body.body) visit(statement);
}

/** `this.name = value`. */
function assignedTo(statement: TSESTree.Node): AssignedValue | undefined {
  const assignment = statement.type === AST_NODE_TYPES.ExpressionStatement ? statement.expression : undefined;
  if (assignment?.type !== AST_NODE_TYPES.AssignmentExpression || assignment.operator !== '=') return undefined;
  const { left, right: value } = assignment;
  const name = memberName(left);
  if (left.type !== AST_NODE_TYPES.MemberExpression || left.object.type !== AST_NODE_TYPES.ThisExpression)
    return undefined;
  return name === undefined ? undefined : { name, nameNode: left.property, separator: '#', value };
}

const withOwnThis: ReadonlySet<string> = new Set([
  AST_NODE_TYPES.FunctionDeclaration,
  AST_NODE_TYPES.FunctionExpression,
  AST_NODE_TYPES.ClassDeclaration,
  AST_NODE_TYPES.ClassExpression,
]);

function hasOwnThis({ type }: TSESTree.Node): boolean {
  return withOwnThis.has(type);
}

function children(node: TSESTree.Node): TSESTree.Node[] {
  const held = Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === 'parent' ? [] : [value].flat(),
  );
  return held.filter(isNode);
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

function declaredNames(members: readonly TSESTree.ClassElement[], context: CollectContext): Set<string> {
  return new Set(
    members.flatMap((member) =>
      member.type === AST_NODE_TYPES.PropertyDefinition ? keyName(member.key, member.computed, context) : [],
    ),
  );
}
