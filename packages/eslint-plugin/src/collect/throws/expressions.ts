import { allOf, eitherOf, plainText, type Condition } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { forEachChild } from '../child-nodes.ts';
import type { CollectContext } from '../collect-context.ts';
import { textOf } from '../names.ts';
import { withParentheses } from '../positions.ts';

/** Assertions and `satisfies` taken off: what is left has the same value. */
export function withoutAssertions(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.TSNonNullExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
      return withoutAssertions(node.expression);
    default:
      return node;
  }
}

/** The condition that an expression holds. */
export function conditionOf(node: TSESTree.Node, context: CollectContext): Condition {
  return { text: textOf(node, context), loose: isLoose(node) };
}

/** The condition that an expression does not hold. `<` is not turned into `>=`: with `NaN` neither holds. */
export function negationOf(node: TSESTree.Node, context: CollectContext): Condition {
  if (node.type === AST_NODE_TYPES.UnaryExpression && node.operator === '!') return conditionOf(node.argument, context);
  if (node.type === AST_NODE_TYPES.LogicalExpression) return negateLogical(node, context);
  const opposite = node.type === AST_NODE_TYPES.BinaryExpression ? opposites.get(node.operator) : undefined;
  if (node.type === AST_NODE_TYPES.BinaryExpression && opposite !== undefined) {
    const sides = [node.left, node.right].map((side) => plainText(withParentheses(side, context), context));
    return { text: sides.join(` ${opposite} `), loose: false };
  }
  const text = textOf(node, context);
  return { text: isTight(node) ? `!${text}` : `!(${text})`, loose: false };
}

/** The condition that an expression is `null` or `undefined`. */
export function absenceOf(node: TSESTree.Node, context: CollectContext): Condition {
  const text = textOf(node, context);
  return { text: `${isTight(node) ? text : `(${text})`} == null`, loose: false };
}

/** All identifiers in a piece of syntax. */
export function identifiersIn(node: TSESTree.Node): Set<string> {
  const names = new Set<string>();
  const visit = (each: TSESTree.Node): void => {
    if (each.type === AST_NODE_TYPES.Identifier) names.add(each.name);
    forEachChild(each, visit);
  };
  visit(node);
  return names;
}

const opposites: ReadonlyMap<string, string> = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['==', '!='],
  ['!=', '=='],
]);

function negateLogical(node: TSESTree.LogicalExpression, context: CollectContext): Condition {
  if (node.operator === '??') return { text: `!(${textOf(node, context)})`, loose: false };
  const sides = [negationOf(node.left, context), negationOf(node.right, context)];
  return node.operator === '&&' ? eitherOf(sides) : { text: allOf(sides), loose: false };
}

function isLoose(node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.ArrowFunctionExpression:
    case AST_NODE_TYPES.YieldExpression:
    case AST_NODE_TYPES.AssignmentExpression:
    case AST_NODE_TYPES.SequenceExpression:
      return true;
    default:
      return node.type === AST_NODE_TYPES.LogicalExpression && node.operator !== '&&';
  }
}

/** Binds at least as tightly as `!`. */
function isTight(node: TSESTree.Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.UnaryExpression:
      return node.operator !== 'void' && node.operator !== 'delete';
    case AST_NODE_TYPES.UpdateExpression:
      return node.prefix;
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.BinaryExpression:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.ArrowFunctionExpression:
    case AST_NODE_TYPES.YieldExpression:
    case AST_NODE_TYPES.AssignmentExpression:
    case AST_NODE_TYPES.SequenceExpression:
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.TSTypeAssertion:
      return false;
    default:
      return true;
  }
}
