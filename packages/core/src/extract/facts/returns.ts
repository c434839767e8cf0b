import { ts } from 'ts-morph';
import { under } from '../../model/index.ts';
import { withoutAssertions } from './conditions.ts';
import { fails, holds, isAbsent, type Flow } from './flow.ts';
import { nameChain } from './names.ts';
import { noteExecutor } from './promise-executor.ts';
import { noteError } from './throws.ts';
import { visitCall } from './calls.ts';
import { countDecision } from './complexity.ts';
import { isAssignment, visitBinary, visitConditional } from './visit-expressions.ts';
import type { Walk } from './walk.ts';

/** Notes a returned expression: what it is, when it is nothing, and when it is a rejection. */
export function noteReturn(expression: ts.Expression, walk: Walk): void {
  walk.returned.push(expression);
  const node = withoutAssertions(expression);
  noteAbsence(node, walk.flow, walk);
  if (isJsx(node)) walk.returnsJsx = true;
  visitReturned(expression, walk);
}

/** Visits an expression whose value is returned as it is, through the branches of `?:`, `??`, `||` and `&&`. */
function visitReturned(expression: ts.Expression, walk: Walk): void {
  const node = withoutAssertions(expression);
  if (ts.isCallExpression(node)) {
    const [rejected] = isPromiseReject(node) ? node.arguments : [];
    if (rejected !== undefined) noteError(rejected, true, walk);
    visitCall(node, walk, { returned: true });
  } else if (ts.isConditionalExpression(node)) {
    countDecision(node, walk);
    visitConditional(node, walk, (branch) => visitReturned(branch, walk));
  } else if (ts.isBinaryExpression(node) && !isAssignment(node.operatorToken.kind)) {
    const isChoice = choices.has(node.operatorToken.kind);
    visitBinary(node, walk, isChoice ? (side) => visitReturned(side, walk) : walk.visitChild);
  } else {
    if (ts.isNewExpression(node)) noteExecutor(node, walk);
    walk.visitChild(expression);
  }
}

const choices = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

/** Notes each way in which an expression gives nothing. */
function noteAbsence(expression: ts.Expression, flow: Flow, walk: Walk): void {
  const node = withoutAssertions(expression);
  const { context } = walk;
  if (node.kind === ts.SyntaxKind.NullKeyword) walk.absences.push({ value: 'null', flow });
  else if (isUndefined(node)) walk.absences.push({ value: 'undefined', flow });
  else if (ts.isConditionalExpression(node)) {
    noteAbsence(node.whenTrue, under(flow, holds(node.condition, context)), walk);
    noteAbsence(node.whenFalse, under(flow, fails(node.condition, context)), walk);
  } else if (ts.isBinaryExpression(node)) noteAbsentAlternative(node, flow, walk);
  else noteOptionalChain(node, flow, walk);
}

function noteAbsentAlternative({ left, operatorToken, right }: ts.BinaryExpression, flow: Flow, walk: Walk): void {
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    noteAbsence(right, under(flow, isAbsent(left, walk.context)), walk);
  } else if (operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    noteAbsence(right, under(flow, fails(left, walk.context)), walk);
  }
}

/** `user?.name` gives `undefined` where there is no `user`. */
function noteOptionalChain(node: ts.Expression, flow: Flow, walk: Walk): void {
  const subject = optionalSubject(node);
  if (subject === undefined || nameChain(subject) === undefined) return;
  walk.absences.push({ value: 'undefined', flow: under(flow, isAbsent(subject, walk.context)) });
}

/** What stands before the first `?.` of a chain. */
function optionalSubject(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node) && !ts.isCallExpression(node)) {
    return undefined;
  }
  return optionalSubject(node.expression) ?? (node.questionDotToken ? node.expression : undefined);
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) ? node.text === 'undefined' : ts.isVoidExpression(node);
}

function isPromiseReject({ expression }: ts.CallExpression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) &&
    ts.isIdentifier(expression.expression) &&
    expression.expression.text === 'Promise' &&
    expression.name.text === 'reject'
  );
}

function isJsx(expression: ts.Expression): boolean {
  const node = withoutAssertions(expression);
  if (ts.isJsxElement(node) || ts.isJsxFragment(node) || ts.isJsxSelfClosingElement(node)) return true;
  if (ts.isConditionalExpression(node)) return isJsx(node.whenTrue) || isJsx(node.whenFalse);
  return ts.isBinaryExpression(node) && isJsx(node.right);
}
