import { ts } from 'ts-morph';
import { nameChain, rootOf } from '../facts/names.ts';
import type { ImportBinding, TestUsage } from '../module-extract.ts';
import { readExpectation, type Expectation } from './expectation.ts';
import { findHooks, findTests, type FoundTest } from './find-tests.ts';
import { freeNames } from './free-names.ts';
import { renderNode, renderOutcome } from './render.ts';
import { callsImport, declaredValue, setUpFor, type TestFile } from './set-up.ts';

const frameworks =
  /^(?:vitest|node:test|@jest\/globals|mocha|bun:test|uvu|@playwright\/test|@testing-library\/.*|sinon)$/u;
const assertModules = /^(?:(?:node:)?assert(?:\/strict)?|chai|uvu\/assert)$/u;
const mocks = /\b(?:vi|jest|mock|td)\.(?:mock|doMock|module|unstable_mockModule|replace)\b/u;
const doubles = /\b(?:vi|jest|sinon|mock)\s*\./u;

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

function receiverOf(name: string, before: readonly ts.Statement[]): TestUsage['receiver'] {
  const value = declaredValue(name, before);
  if (value === undefined) return undefined;
  const creation = ts.isAwaitExpression(value) ? value.expression : value;
  if (!ts.isNewExpression(creation) && !ts.isCallExpression(creation)) return undefined;
  const constructs = nameChain(creation.expression);
  return constructs === undefined ? undefined : { name, constructs };
}
