import { ts } from 'ts-morph';

/** A test, with what its file and groups declare around it. */
export interface FoundTest {
  readonly title?: string;
  readonly statements: readonly ts.Statement[];
  /** Statements of the groups and the file around it. */
  readonly outer: readonly ts.Statement[];
}

const testNames = new Set(['it', 'test', 'specify']);
const groupNames = new Set(['describe', 'suite', 'context']);
const hookNames = new Set(['before', 'beforeEach', 'beforeAll']);

/** Finds the tests that are run as they stand: not skipped, not made from a table. */
export function findTests(statements: readonly ts.Statement[], outer: readonly ts.Statement[] = []): FoundTest[] {
  const around = [...outer, ...statements];
  return statements.flatMap((statement): FoundTest[] => {
    const call = callOf(statement);
    const name = call && frameworkName(call.expression);
    const body = call && bodyOf(call);
    if (call === undefined || name === undefined || body === undefined) return [];
    if (groupNames.has(name)) return findTests(body, around);
    if (!testNames.has(name)) return [];
    const title = call.arguments[0];
    const isTitled = title !== undefined && ts.isStringLiteralLike(title);
    return [{ ...(isTitled && { title: title.text }), statements: body, outer: around }];
  });
}

/** Bodies of the hooks that run before tests, at any depth. */
export function findHooks(statements: readonly ts.Statement[]): (readonly ts.Statement[])[] {
  return statements.flatMap((statement) => {
    const call = callOf(statement);
    const name = call && frameworkName(call.expression);
    const body = call && bodyOf(call);
    if (name === undefined || body === undefined) return [];
    if (hookNames.has(name)) return [body];
    return groupNames.has(name) ? findHooks(body) : [];
  });
}

/** `it`, `it.only`, `test.concurrent`; undefined for `it.skip`, `it.each(…)` and everything else. */
function frameworkName(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  return ['only', 'concurrent', 'sequential'].includes(callee.name.text) ? callee.expression.text : undefined;
}

function callOf(statement: ts.Statement): ts.CallExpression | undefined {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  const call = ts.isAwaitExpression(expression) || ts.isVoidExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call) ? call : undefined;
}

function bodyOf({ arguments: args }: ts.CallExpression): readonly ts.Statement[] | undefined {
  const callback = args.findLast((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
  if (callback === undefined || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))) return undefined;
  return ts.isBlock(callback.body) ? callback.body.statements : undefined;
}
