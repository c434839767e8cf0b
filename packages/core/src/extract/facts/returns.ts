import { ts } from 'ts-morph';
import { textOf } from '../text.ts';
import { conditionOf, negationOf, withoutAssertions } from './conditions.ts';
import { under, type Flow } from './flow.ts';
import { nameChain } from './names.ts';
import { noteError } from './throws.ts';
import { visitCall } from './calls.ts';
import { inFlow, type Walk } from './walk.ts';

/** Notes a returned expression: what it is, when it is nothing, and when it is a rejection. */
export function noteReturn(expression: ts.Expression, walk: Walk): void {
  walk.returned.push(expression);
  const node = withoutAssertions(expression);
  noteAbsence(node, walk.flow, walk);
  if (isJsx(node)) walk.returnsJsx = true;
  if (ts.isCallExpression(node)) {
    const [rejected] = isPromiseReject(node) ? node.arguments : [];
    if (rejected !== undefined) noteError(rejected, true, walk);
    return visitCall(node, walk, { returned: true });
  }
  if (ts.isNewExpression(node)) noteExecutor(node, walk);
  walk.visitChild(expression);
}

/** Notes each way in which an expression gives nothing. */
function noteAbsence(expression: ts.Expression, flow: Flow, walk: Walk): void {
  const node = withoutAssertions(expression);
  const { context } = walk;
  if (node.kind === ts.SyntaxKind.NullKeyword) walk.absences.push({ value: 'null', flow });
  else if (isUndefined(node)) walk.absences.push({ value: 'undefined', flow });
  else if (ts.isConditionalExpression(node)) {
    const guard = { because: 'branch', node: node.condition } as const;
    noteAbsence(node.whenTrue, under(flow, { ...conditionOf(node.condition, context), ...guard }), walk);
    noteAbsence(node.whenFalse, under(flow, { ...negationOf(node.condition, context), ...guard }), walk);
  } else if (ts.isBinaryExpression(node)) noteAbsentAlternative(node, flow, walk);
  else noteOptionalChain(node, flow, walk);
}

function noteAbsentAlternative({ left, operatorToken, right }: ts.BinaryExpression, flow: Flow, walk: Walk): void {
  const guard = { because: 'branch', node: left } as const;
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    noteAbsence(right, under(flow, { text: `${textOf(left, walk.context)} == null`, loose: false, ...guard }), walk);
  } else if (operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    noteAbsence(right, under(flow, { ...negationOf(left, walk.context), ...guard }), walk);
  }
}

/** `user?.name` gives `undefined` where there is no `user`. */
function noteOptionalChain(node: ts.Expression, flow: Flow, walk: Walk): void {
  const subject = optionalSubject(node);
  const text = subject && nameChain(subject);
  if (subject === undefined || text === undefined) return;
  walk.absences.push({
    value: 'undefined',
    flow: under(flow, { text: `${text} == null`, loose: false, because: 'branch', node: subject }),
  });
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

/** `return new Promise((resolve, reject) => …)`: what its executor rejects with or throws, the function rejects with. */
function noteExecutor({ expression, arguments: args }: ts.NewExpression, walk: Walk): void {
  const executor = args?.[0];
  if (!ts.isIdentifier(expression) || expression.text !== 'Promise' || executor === undefined) return;
  if (!ts.isArrowFunction(executor) && !ts.isFunctionExpression(executor)) return;
  const reject = executor.parameters[1]?.name;
  if (!ts.isBlock(executor.body) || walk.flow.nested) return;
  const name = reject && ts.isIdentifier(reject) ? reject.text : undefined;
  for (const statement of executor.body.statements) noteRejections(statement, name, walk);
}

/** Rejections in the statements of an executor, under its `if`s; anything deeper may run later or never. */
function noteRejections(statement: ts.Statement, reject: string | undefined, walk: Walk): void {
  if (ts.isBlock(statement)) {
    for (const inner of statement.statements) noteRejections(inner, reject, walk);
  } else if (ts.isIfStatement(statement)) {
    const { expression, thenStatement, elseStatement } = statement;
    const guard = { because: 'branch', node: expression } as const;
    const holds = under(walk.flow, { ...conditionOf(expression, walk.context), ...guard });
    inFlow(holds, walk, () => noteRejections(thenStatement, reject, walk));
    const fails = under(walk.flow, { ...negationOf(expression, walk.context), ...guard });
    if (elseStatement) inFlow(fails, walk, () => noteRejections(elseStatement, reject, walk));
  } else if (ts.isThrowStatement(statement)) noteError(statement.expression, true, walk);
  else if (ts.isExpressionStatement(statement) || ts.isReturnStatement(statement)) {
    const call = statement.expression;
    if (call === undefined || !ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return;
    const [error] = call.arguments;
    if (call.expression.text === reject && error !== undefined) noteError(error, true, walk);
  }
}

function isJsx(expression: ts.Expression): boolean {
  const node = withoutAssertions(expression);
  if (ts.isJsxElement(node) || ts.isJsxFragment(node) || ts.isJsxSelfClosingElement(node)) return true;
  if (ts.isConditionalExpression(node)) return isJsx(node.whenTrue) || isJsx(node.whenFalse);
  return ts.isBinaryExpression(node) && isJsx(node.right);
}
