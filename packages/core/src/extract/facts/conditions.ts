import { ts } from 'ts-morph';
import { allOf, eitherOf, type Condition } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

const { SyntaxKind } = ts;

const opposites = new Map<ts.SyntaxKind, string>([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.EqualsEqualsToken, '!='],
  [SyntaxKind.ExclamationEqualsToken, '=='],
]);

/** The condition that an expression holds. */
export function conditionOf(node: ts.Expression, context: ModuleContext): Condition {
  const bare = withoutParentheses(node);
  return { text: textOf(bare, context), loose: isLoose(bare) };
}

/** The condition that an expression does not hold. `<` is not turned into `>=`: with `NaN` neither holds. */
export function negationOf(node: ts.Expression, context: ModuleContext): Condition {
  const bare = withoutParentheses(node);
  if (ts.isPrefixUnaryExpression(bare) && bare.operator === SyntaxKind.ExclamationToken) {
    return conditionOf(bare.operand, context);
  }
  if (ts.isBinaryExpression(bare)) return negateBinary(bare, context);
  const text = textOf(bare, context);
  return { text: isTight(bare) ? `!${text}` : `!(${text})`, loose: false };
}

/** The condition that an expression is `null` or `undefined`. */
export function absenceOf(node: ts.Expression, context: ModuleContext): Condition {
  const bare = withoutParentheses(node);
  const text = textOf(bare, context);
  return { text: `${isTight(bare) ? text : `(${text})`} == null`, loose: false };
}

function negateBinary(node: ts.BinaryExpression, context: ModuleContext): Condition {
  const { left, operatorToken, right } = node;
  const opposite = opposites.get(operatorToken.kind);
  if (opposite !== undefined)
    return { text: `${textOf(left, context)} ${opposite} ${textOf(right, context)}`, loose: false };
  const sides = [negationOf(left, context), negationOf(right, context)];
  if (operatorToken.kind === SyntaxKind.AmpersandAmpersandToken) return eitherOf(sides);
  if (operatorToken.kind === SyntaxKind.BarBarToken) return { text: allOf(sides), loose: false };
  return { text: `!(${textOf(node, context)})`, loose: false };
}

/** The expression inside any parentheses. */
export function withoutParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}

/** Parentheses, assertions and `satisfies` taken off: what is left has the same value. */
export function withoutAssertions(node: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node);
  return isWrapper ? withoutAssertions(node.expression) : node;
}

function isLoose(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node) || ts.isArrowFunction(node) || ts.isYieldExpression(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  const isAssignment = kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
  return (
    isAssignment || [SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken, SyntaxKind.CommaToken].includes(kind)
  );
}

/** Binds at least as tightly as `!`. */
function isTight(node: ts.Expression): boolean {
  return (
    ts.isLeftHandSideExpression(node) ||
    ts.isPrefixUnaryExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isTypeOfExpression(node)
  );
}
