import { ts } from 'ts-morph';
import { nameChain } from '../facts/names.ts';

/** What a test says about an expression. */
export interface Expectation {
  /** The expression, without `await`. */
  readonly expression: ts.Expression;
  /** Its promise is awaited. */
  readonly awaited: boolean;
  readonly outcome: Outcome;
}

/** `gives` a value, or `throws` an error; without a node, any error. */
export type Outcome =
  | { readonly kind: 'gives'; readonly value: ts.Expression | 'null' | 'undefined' | 'true' | 'false' | 'NaN' }
  | { readonly kind: 'throws'; readonly error?: ts.Expression };

const equalMatchers = new Set([
  'toBe',
  'toEqual',
  'toStrictEqual',
  'equal',
  'eql',
  'deep.equal',
  'be.equal',
  'strictEqual',
]);
const throwMatchers = new Set(['toThrow', 'toThrowError', 'throw', 'throws']);
const wordMatchers = new Map([
  ['toBeNull', 'null'],
  ['toBeUndefined', 'undefined'],
  ['toBeNaN', 'NaN'],
  ['toBeTrue', 'true'],
  ['toBeFalse', 'false'],
] as const);
const equalAsserts = new Set(['equal', 'strictEqual', 'deepEqual', 'deepStrictEqual']);

/** Reads `expect(…).toBe(…)` and its relatives, or `assert.equal(…, …)`; undefined for anything else. */
export function readExpectation(
  statement: ts.Statement,
  asserts: ReadonlyMap<string, string>,
): Expectation | undefined {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  const isAwaited = ts.isAwaitExpression(expression);
  const call = isAwaited ? expression.expression : expression;
  if (!ts.isCallExpression(call)) return undefined;
  return readExpect(call, isAwaited) ?? readAssert(call, asserts, isAwaited);
}

/** True for a statement that checks something in whatever way. */
export function isCheck(statement: ts.Statement, asserts: ReadonlyMap<string, string>): boolean {
  if (!ts.isExpressionStatement(statement)) return false;
  let node: ts.Expression = statement.expression;
  while (!ts.isIdentifier(node)) {
    if (ts.isAwaitExpression(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node))
      node = node.expression;
    else return false;
  }
  return node.text === 'expect' || asserts.has(node.text);
}

function readExpect(call: ts.CallExpression, isAwaited: boolean): Expectation | undefined {
  const { subject, matcher } = matcherOf(call);
  if (subject === undefined || matcher === undefined) return undefined;
  const [, promise, name = ''] = /^(?:(resolves|rejects)\.)?(?:to\.)?(.*)$/u.exec(matcher) ?? [];
  if (promise !== undefined && !isAwaited) return undefined;
  const outcome = outcomeOf(name, call.arguments);
  if (outcome === undefined) return undefined;
  if (promise === 'resolves')
    return outcome.kind === 'gives' ? { expression: subject, awaited: true, outcome } : undefined;
  if (promise === 'rejects')
    return outcome.kind === 'throws' ? { expression: called(subject) ?? subject, awaited: true, outcome } : undefined;
  if (outcome.kind === 'throws') {
    const inner = called(subject);
    return inner && { expression: inner, awaited: false, outcome };
  }
  return unawaited(subject, outcome);
}

/** The argument of `expect`, and the dotted names that follow it. */
function matcherOf(call: ts.CallExpression): { subject?: ts.Expression; matcher?: string } {
  const names: string[] = [];
  let node: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(node)) {
    names.unshift(node.name.text);
    node = node.expression;
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'expect') return {};
  const [subject] = node.arguments;
  return subject === undefined ? {} : { subject, matcher: names.join('.') };
}

function outcomeOf(matcher: string, args: readonly ts.Expression[]): Outcome | undefined {
  const [first] = args;
  if (throwMatchers.has(matcher)) return { kind: 'throws', ...(first && { error: first }) };
  if (equalMatchers.has(matcher) && first !== undefined) return { kind: 'gives', value: first };
  const word = [...wordMatchers].find(([name]) => name === matcher)?.[1];
  return word === undefined ? undefined : { kind: 'gives', value: word };
}

function readAssert(
  call: ts.CallExpression,
  asserts: ReadonlyMap<string, string>,
  isAwaited: boolean,
): Expectation | undefined {
  const chain = nameChain(call.expression);
  if (chain === undefined) return undefined;
  const [root = '', ...rest] = chain.split('.');
  const imported = asserts.get(root);
  if (imported === undefined) return undefined;
  const method = [imported, ...rest].filter((name) => name !== '' && name !== 'strict').join('.');
  const [subject, second] = call.arguments;
  if (subject === undefined) return undefined;
  if (equalAsserts.has(method) && second !== undefined) return unawaited(subject, { kind: 'gives', value: second });
  const thrown: Outcome = { kind: 'throws', ...(second && { error: second }) };
  if (method === 'throws') {
    const inner = called(subject);
    return inner && { expression: inner, awaited: false, outcome: thrown };
  }
  return method === 'rejects' && isAwaited
    ? { expression: called(subject) ?? subject, awaited: true, outcome: thrown }
    : undefined;
}

function unawaited(subject: ts.Expression, outcome: Outcome): Expectation {
  return ts.isAwaitExpression(subject)
    ? { expression: subject.expression, awaited: true, outcome }
    : { expression: subject, awaited: false, outcome };
}

/** The one expression that a function without parameters evaluates: `() => divide(1, 0)`. */
function called(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  if (node.parameters.length > 0) return undefined;
  if (!ts.isBlock(node.body)) return ts.isAwaitExpression(node.body) ? node.body.expression : node.body;
  const [only, ...others] = node.body.statements;
  if (only === undefined || others.length > 0) return undefined;
  const inner = ts.isExpressionStatement(only) || ts.isReturnStatement(only) ? only.expression : undefined;
  return inner && ts.isAwaitExpression(inner) ? inner.expression : inner;
}
