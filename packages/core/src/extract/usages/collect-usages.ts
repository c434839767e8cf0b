import { ts } from 'ts-morph';
import { nameChain, rootOf } from '../facts/names.ts';
import type { ImportBinding, TestUsage } from '../module-extract.ts';
import { isCheck, readExpectation, type Expectation } from './expectation.ts';
import { findHooks, findTests, type FoundTest } from './find-tests.ts';
import { freeNames } from './free-names.ts';
import { renderNode, renderOutcome } from './render.ts';

const frameworks =
  /^(?:vitest|node:test|@jest\/globals|mocha|bun:test|uvu|@playwright\/test|@testing-library\/.*|sinon)$/u;
const assertModules = /^(?:(?:node:)?assert(?:\/strict)?|chai|uvu\/assert)$/u;
const mocks = /\b(?:vi|jest|mock|td)\.(?:mock|doMock|module|unstable_mockModule|replace)\b/u;
const doubles = /\b(?:vi|jest|sinon|mock)\s*\./u;

/** What the tests of one file know about it. */
interface TestFile {
  readonly source: ts.SourceFile;
  readonly imports: ReadonlyMap<string, ImportBinding>;
  /** Local names of assertion functions, with the method that a named import is. */
  readonly asserts: ReadonlyMap<string, string>;
}

/**
 * Finds expectations that can be read by themselves: a call of imported code, or of an instance built in the test, with
 * arguments that need nothing else. A file that mocks modules or sets things up in hooks proves nothing by itself.
 */
export function collectUsages(source: ts.SourceFile, imports: readonly ImportBinding[]): TestUsage[] {
  const file = testFile(source, imports);
  if (
    mocks.test(source.text) ||
    findHooks(source.statements).some((hook) => hook.some((each) => callsImport(each, file)))
  )
    return [];
  return findTests(source.statements).flatMap((test) => usagesOf(test, file));
}

function testFile(source: ts.SourceFile, imports: readonly ImportBinding[]): TestFile {
  const own = imports.filter(({ specifier }) => !frameworks.test(specifier) && !assertModules.test(specifier));
  const asserts = imports.filter(({ specifier }) => assertModules.test(specifier));
  return {
    source,
    imports: new Map(own.map((binding) => [binding.local, binding])),
    asserts: new Map(
      asserts.map(({ local, imported }) => [
        local,
        ['default', '*', 'strict', 'assert'].includes(imported) ? '' : imported,
      ]),
    ),
  };
}

function usagesOf(test: FoundTest, file: TestFile): TestUsage[] {
  const text = test.statements.map((each) => each.getText(file.source)).join('\n');
  if (doubles.test(text)) return [];
  return test.statements.flatMap((statement, index): TestUsage[] => {
    const expectation = readExpectation(statement, file.asserts);
    if (expectation === undefined) return [];
    return usageOf(expectation, test, test.statements.slice(0, index), file) ?? [];
  });
}

function usageOf(
  expectation: Expectation,
  test: FoundTest,
  before: readonly ts.Statement[],
  file: TestFile,
): TestUsage[] | undefined {
  const { expression, awaited, outcome } = expectation;
  const callee = calleeOf(expression);
  const expected = renderOutcome(outcome, (node) => valueText(node, before, test, file));
  const names = freeNames(expression);
  if (callee === undefined || expected === undefined || names === undefined) return undefined;
  const setUp = setUpFor(names, before, test, file);
  if (setUp === undefined) return undefined;
  const root = rootOf(callee.replace(/^new /u, ''));
  const receiver = receiverOf(root, before);
  if (receiver === undefined && !file.imports.has(root)) return undefined;
  const subject = renderNode(expression, file.source);
  if (subject.includes('\n') || subject.length > 160) return undefined;
  const code = [...setUp, `${awaited ? 'await ' : ''}${subject} // ${expected}`].join('\n');
  return [{ callee, ...(receiver && { receiver }), code, ...(test.title !== undefined && { title: test.title }) }];
}

/** The called name, or the property that is read, nearest to the start of a chain: `store.get` of `store.get('a').name`. */
function calleeOf(node: ts.Expression): string | undefined {
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return calleeOf(node.expression);
  if (ts.isCallExpression(node)) return nameChain(node.expression) ?? calleeOf(node.expression);
  if (ts.isPropertyAccessExpression(node)) return nameChain(node) ?? calleeOf(node.expression);
  if (ts.isElementAccessExpression(node)) return calleeOf(node.expression);
  if (ts.isArrayLiteralExpression(node)) {
    const [only] = node.elements;
    return node.elements.length === 1 && only && ts.isSpreadElement(only) ? calleeOf(only.expression) : undefined;
  }
  if (!ts.isNewExpression(node)) return undefined;
  const created = nameChain(node.expression);
  return created && `new ${created}`;
}

/** Text of an expected value; undefined when it needs more than itself. */
function valueText(
  node: ts.Expression,
  before: readonly ts.Statement[],
  test: FoundTest,
  file: TestFile,
): string | undefined {
  const names = freeNames(node);
  if (names === undefined) return undefined;
  if (ts.isIdentifier(node) && names.size === 1) {
    const value = declaredValue(node.text, [...test.outer, ...before]);
    if (value !== undefined) return freeNames(value)?.size === 0 ? renderNode(value, file.source) : undefined;
  }
  return [...names].every((name) => file.imports.has(name)) ? renderNode(node, file.source) : undefined;
}

const mostLines = 6;

/**
 * Lines that an expression needs before it: declarations of the names it uses, and whatever was done before with these names
 * or with imported code. Undefined when something cannot be told.
 */
function setUpFor(
  names: ReadonlySet<string>,
  before: readonly ts.Statement[],
  test: FoundTest,
  file: TestFile,
): string[] | undefined {
  const needed = new Set([...names].filter((name) => !file.imports.has(name)));
  const lines: string[] = [];
  for (const statement of before.toReversed()) {
    const declared = declaredHere(statement);
    const isNeeded =
      declared.some((name) => needed.has(name)) ||
      touches(statement, needed) ||
      (declared.length === 0 && changesImport(statement, file));
    if (!isNeeded) continue;
    const line = setUpLine(statement, needed, file);
    if (line === undefined) return undefined;
    lines.unshift(line);
    for (const name of declared) needed.delete(name);
  }
  const constants = [...needed].map((name) => outerConstant(name, test, file));
  if (constants.includes(undefined) || lines.length + constants.length > mostLines) return undefined;
  return [...constants.filter((line) => line !== undefined), ...lines];
}

/** A statement as a line of an example; adds the names that it needs in turn. */
function setUpLine(statement: ts.Statement, needed: Set<string>, file: TestFile): string | undefined {
  const check = isCheck(statement, file.asserts) ? readExpectation(statement, file.asserts) : undefined;
  if (isCheck(statement, file.asserts) && check === undefined) return undefined;
  const node = check?.expression ?? statement;
  const expression = check?.expression ?? simpleExpression(statement);
  const names = expression && freeNames(expression);
  if (names === undefined || check?.outcome.kind === 'throws') return undefined;
  for (const name of names) if (!file.imports.has(name)) needed.add(name);
  const text = renderNode(node, file.source);
  if (text.includes('\n')) return undefined;
  if (check === undefined) return text.endsWith(';') ? text : `${text};`;
  return `${check.awaited ? 'await ' : ''}${text};`;
}

/** The expression of a `const` with one name, or of an expression statement. */
function simpleExpression(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression;
  if (!ts.isVariableStatement(statement)) return undefined;
  const { declarations, flags } = statement.declarationList;
  const [only, ...others] = declarations;
  const isConst = (flags & ts.NodeFlags.Const) !== 0;
  return isConst && others.length === 0 && only && ts.isIdentifier(only.name) ? only.initializer : undefined;
}

function declaredHere(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

/** A statement that does something with a needed name; reading plain values changes nothing, but calls may. */
function touches(statement: ts.Statement, needed: ReadonlySet<string>): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && needed.has(node.text)) found = true;
    else if (!found) ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

/** A statement that calls imported code for what it does, not for what it gives. */
function changesImport(statement: ts.Statement, file: TestFile): boolean {
  return !isCheck(statement, file.asserts) && callsImport(statement, file);
}

function callsImport(statement: ts.Statement, { imports }: TestFile): boolean {
  if (!ts.isExpressionStatement(statement)) return false;
  const { expression } = statement;
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (!ts.isCallExpression(call)) return false;
  const chain = nameChain(call.expression);
  return chain !== undefined && imports.has(rootOf(chain));
}

/** A constant around the test whose value is a plain literal, so that no test can have changed it. */
function outerConstant(name: string, { outer }: FoundTest, file: TestFile): string | undefined {
  const value = declaredValue(name, outer);
  const isLiteral = value !== undefined && (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value));
  return isLiteral ? `const ${name} = ${renderNode(value, file.source)};` : undefined;
}

function declaredValue(name: string, statements: readonly ts.Statement[]): ts.Expression | undefined {
  const found = statements.findLast((statement) => declaredHere(statement).includes(name));
  return found && simpleExpression(found);
}

function receiverOf(name: string, before: readonly ts.Statement[]): TestUsage['receiver'] {
  const value = declaredValue(name, before);
  if (value === undefined) return undefined;
  const creation = ts.isAwaitExpression(value) ? value.expression : value;
  if (!ts.isNewExpression(creation) && !ts.isCallExpression(creation)) return undefined;
  const constructs = nameChain(creation.expression);
  return constructs === undefined ? undefined : { name, constructs };
}
