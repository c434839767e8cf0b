import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { memberName } from './common-js.ts';
import { keyName } from './names.ts';
import { splitValue } from './ranges.ts';
import type { Callable } from './symbol-draft.ts';

/** Collects `this.name = value` in a constructor, with which JavaScript declares a property. */
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
    addProperty(statement, { name, nameNode: left.property, value: right }, holder, context);
  }
}

function declaredNames(members: readonly TSESTree.ClassElement[], context: CollectContext): Set<string> {
  return new Set(
    members.flatMap((member) =>
      member.type === AST_NODE_TYPES.PropertyDefinition ? keyName(member.key, member.computed, context) : [],
    ),
  );
}

function addProperty(
  node: TSESTree.Statement,
  {
    name,
    nameNode,
    value,
  }: { readonly name: string; readonly nameNode: TSESTree.Node; readonly value: TSESTree.Expression },
  holder: Holder,
  context: CollectContext,
): void {
  const [start, end] = node.range;
  addSymbol(
    {
      kind: 'property',
      name,
      node,
      nameNode,
      start,
      end,
      separator: '#',
      modifiers: () => [],
      ranges: (inside) => {
        const { signatureEnd, body } = splitValue(value, inside);
        return { signature: [{ start: nameNode.range[0], end: signatureEnd }], body: [body] };
      },
    },
    holder,
    context,
  );
}
