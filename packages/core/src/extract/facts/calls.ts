import { ts } from 'ts-morph';
import { isAlwaysReached, type CallFact } from '../../model/index.ts';
import { textOf } from '../text.ts';
import { noteCallMutation } from './mutations.ts';
import { nameChain, rootOf } from './names.ts';
import type { SeenCall } from './seen.ts';
import type { Walk } from './walk.ts';

/** Visits a call; `returned` and `awaited` say what becomes of its result. */
export function visitCall(
  node: ts.CallExpression,
  walk: Walk,
  use: { readonly awaited?: boolean; readonly returned?: boolean },
): void {
  noteCall(node, walk, use);
  noteCallMutation(node, walk);
  if (isRejectionHandled(node)) {
    const before = walk.flow;
    walk.flow = { ...before, caught: true };
    walk.visitChild((node.expression as ts.PropertyAccessExpression).expression);
    walk.flow = before;
    for (const argument of node.arguments) walk.visitChild(argument);
    return;
  }
  ts.forEachChild(node, walk.visitChild);
}

/** `load().catch(…)`, `load().then(…, …)`: a rejection of the inner call goes no further. */
function isRejectionHandled({ expression, arguments: args }: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !ts.isCallExpression(expression.expression)) return false;
  const { text } = expression.name;
  return (text === 'catch' && args.length > 0) || (text === 'then' && args.length > 1);
}

/** Notes a call whose callee is a chain of names. */
export function noteCall(
  node: SeenCall['node'],
  walk: Walk,
  { awaited = false, returned = false }: { readonly awaited?: boolean; readonly returned?: boolean },
): void {
  if (walk.function === undefined || walk.inSignature) return;
  const chain = nameChain(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  if (chain === undefined) {
    walk.hasOtherCalls ||= !walk.flow.caught && !isOfLiteral(node);
    return;
  }
  const callee = ts.isNewExpression(node) ? `new ${chain}` : chain;
  walk.calls.push({ callee, node, flow: walk.flow, awaited, returned });
}

/** A method of a literal, such as `/a/.exec(text)`, is one of JavaScript's own. */
function isOfLiteral(node: SeenCall['node']): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const receiver = node.expression.expression;
  return (
    ts.isRegularExpressionLiteral(receiver) || ts.isStringLiteralLike(receiver) || ts.isArrayLiteralExpression(receiver)
  );
}

/** The fact that a seen call proves; undefined when its callee is bound inside the function. */
export function callFact({ callee, node, flow, awaited, returned }: SeenCall, walk: Walk): CallFact | undefined {
  const root = rootOf(callee.replace(/^new /u, ''));
  if (walk.locals.has(root) || walk.parameters.get(root)?.whole === false) return undefined;
  // Assigned one by one: calls are the most frequent of facts.
  const fact: { -readonly [Key in keyof CallFact]: CallFact[Key] } = { callee };
  if (flow.caught) fact.caught = true;
  if (awaited) fact.awaited = true;
  if (flow.nested) {
    fact.nested = true;
    return fact;
  }
  if (returned) fact.returned = true;
  if (isAlwaysReached(flow)) fact.always = true;
  const args = argumentsOf(node, walk);
  if (args !== undefined) fact.arguments = args;
  return fact;
}

function argumentsOf(node: SeenCall['node'], walk: Walk): string[] | undefined {
  if (ts.isTaggedTemplateExpression(node) || node.arguments === undefined || node.arguments.length === 0)
    return undefined;
  if (node.arguments.some(ts.isSpreadElement)) return undefined;
  return node.arguments.map((argument) => (isPlain(argument, walk) ? textOf(argument, walk.context) : ''));
}

/** A literal, a name or a property path that means the same throughout the body. */
function isPlain(node: ts.Expression, { assigned }: Walk): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) return true;
  if ([ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind))
    return true;
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  const chain = nameChain(node);
  return chain !== undefined && !assigned.has(rootOf(chain));
}
