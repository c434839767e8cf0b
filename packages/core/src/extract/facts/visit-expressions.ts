import { ts } from 'ts-morph';
import { under } from '../../model/index.ts';
import { visitCall, noteCall } from './calls.ts';
import { withoutParentheses } from './conditions.ts';
import { countDecision } from './complexity.ts';
import { fails, holds, isAbsent, type Flow, type Guard } from './flow.ts';
import { noteAssignment, noteDelete } from './mutations.ts';
import { nameChain, rootOf } from './names.ts';
import { entry, inFlow, type VisitorEntry, type Walk } from './walk.ts';

const { SyntaxKind } = ts;

/** Expressions that say something about the function they stand in. */
export const expressionVisitors: readonly VisitorEntry[] = [
  entry<ts.Identifier>(SyntaxKind.Identifier, ({ text }, walk) => noteName(text, walk)),
  entry<ts.PropertyAccessExpression>(SyntaxKind.PropertyAccessExpression, visitAccess),
  entry<ts.QualifiedName>(SyntaxKind.QualifiedName, (node, walk) => walk.mentions.add(entityText(node))),
  entry<ts.CallExpression>(SyntaxKind.CallExpression, (node, walk) => visitCall(node, walk, {})),
  entry<ts.NewExpression>(SyntaxKind.NewExpression, visitOtherCall),
  entry<ts.TaggedTemplateExpression>(SyntaxKind.TaggedTemplateExpression, visitOtherCall),
  entry<ts.AwaitExpression>(SyntaxKind.AwaitExpression, visitAwait),
  entry<ts.YieldExpression>(SyntaxKind.YieldExpression, visitYield),
  entry<ts.BinaryExpression>(SyntaxKind.BinaryExpression, (node, walk) => visitBinary(node, walk)),
  entry<ts.ConditionalExpression>(SyntaxKind.ConditionalExpression, (node, walk) => visitConditional(node, walk)),
  entry<ts.PrefixUnaryExpression>(SyntaxKind.PrefixUnaryExpression, visitUnary),
  entry<ts.PostfixUnaryExpression>(SyntaxKind.PostfixUnaryExpression, visitUnary),
  entry<ts.DeleteExpression>(SyntaxKind.DeleteExpression, visitDelete),
];

function noteName(name: string, walk: Walk): void {
  if (name !== 'undefined') walk.mentions.add(name);
  if (walk.parameters.has(name)) walk.reads.add(name);
}

function visitAccess(node: ts.PropertyAccessExpression, walk: Walk): void {
  const chain = nameChain(node);
  if (chain === undefined) {
    walk.visitChild(node.expression);
    return;
  }
  walk.mentions.add(chain);
  const root = rootOf(chain);
  if (walk.parameters.has(root)) walk.reads.add(root);
}

function entityText(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityText(name.left)}.${name.right.text}`;
}

function visitOtherCall(node: ts.NewExpression | ts.TaggedTemplateExpression, walk: Walk): void {
  noteCall(node, walk, {});
  ts.forEachChild(node, walk.visitChild);
}

function visitAwait({ expression }: ts.AwaitExpression, walk: Walk): void {
  const bare = withoutParentheses(expression);
  if (ts.isCallExpression(bare)) visitCall(bare, walk, { awaited: true });
  else walk.visitChild(bare);
}

function visitYield(node: ts.YieldExpression, walk: Walk): void {
  const { expression, asteriskToken } = node;
  if (expression === undefined) return;
  if (!walk.flow.nested) walk.yields.push(asteriskToken === undefined ? expression : node);
  walk.visitChild(expression);
}

function visitDelete(node: ts.DeleteExpression, walk: Walk): void {
  noteDelete(node.expression, walk);
  walk.visitChild(node.expression);
}

function visitUnary({ operator, operand }: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, walk: Walk): void {
  if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken) noteAssignment(operand, walk);
  walk.visitChild(operand);
}

/**
 * Visits an operator with two sides; the right one of a logical operator is reached under a condition.
 *
 * @param visitRight - Default: as any expression.
 */
export function visitBinary(
  node: ts.BinaryExpression,
  walk: Walk,
  visitRight: (node: ts.Expression) => void = walk.visitChild,
): void {
  const { left, operatorToken, right } = node;
  if (isAssignment(operatorToken.kind)) {
    visitAssignment(node, walk);
    return;
  }
  if (!walk.flow.nested) countDecision(operatorToken, walk);
  walk.visitChild(left);
  const guard = walk.flow.nested ? undefined : rightGuard(node, walk);
  if (guard === undefined) visitRight(right);
  else inFlow(under(walk.flow, guard), walk, () => visitRight(right));
}

function visitAssignment({ left, operatorToken, right }: ts.BinaryExpression, walk: Walk): void {
  noteAssignment(left, walk);
  if (!walk.flow.nested) countDecision(operatorToken, walk);
  // A plain assignment does not read its target.
  const isPlain = operatorToken.kind === SyntaxKind.EqualsToken && ts.isIdentifier(left);
  if (isPlain) walk.mentions.add(left.text);
  else walk.visitChild(left);
  walk.visitChild(right);
}

/** True for `=` and its relatives. */
export function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

/** What holds when the right side of a logical operator is evaluated. */
function rightGuard({ left, operatorToken }: ts.BinaryExpression, { context }: Walk): Guard | undefined {
  switch (operatorToken.kind) {
    case SyntaxKind.AmpersandAmpersandToken:
      return holds(left, context);
    case SyntaxKind.BarBarToken:
      return fails(left, context);
    case SyntaxKind.QuestionQuestionToken:
      return isAbsent(left, context);
    default:
      return undefined;
  }
}

/**
 * Visits `a ? b : c`; each branch is reached under a condition.
 *
 * @param visitBranch - Default: as any expression.
 */
export function visitConditional(
  { condition, whenTrue, whenFalse }: ts.ConditionalExpression,
  walk: Walk,
  visitBranch: (node: ts.Expression) => void = walk.visitChild,
): void {
  walk.visitChild(condition);
  const { context, flow } = walk;
  const inBranch = (guard: Guard): Flow => (flow.nested ? flow : under(flow, guard));
  inFlow(inBranch(holds(condition, context)), walk, () => visitBranch(whenTrue));
  inFlow(inBranch(fails(condition, context)), walk, () => visitBranch(whenFalse));
}
