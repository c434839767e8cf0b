import { ts } from 'ts-morph';
import { nameChain, rootOf } from '../facts/names.ts';
import type { ImportBinding } from '../module-extract.ts';
import { isCheck, readExpectation } from './expectation.ts';
import type { FoundTest } from './find-tests.ts';
import { freeNames } from './free-names.ts';
import { renderNode } from './render.ts';

/** What the tests of one file know about it. */
export interface TestFile {
  readonly source: ts.SourceFile;
  readonly imports: ReadonlyMap<string, ImportBinding>;
  /** Local names of assertion functions, with the method that a named import is. */
  readonly asserts: ReadonlyMap<string, string>;
}

const mostLines = 6;

/**
 * Lines that an expression needs before it: declarations of the names it uses, and whatever was done before with these names
 * or with imported code. Undefined when something cannot be told.
 */
export function setUpFor(
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

/** True for a statement that calls imported code. */
export function callsImport(statement: ts.Statement, { imports }: TestFile): boolean {
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

/** The value that a `const` among statements gives a name. */
export function declaredValue(name: string, statements: readonly ts.Statement[]): ts.Expression | undefined {
  const found = statements.findLast((statement) => declaredHere(statement).includes(name));
  return found && simpleExpression(found);
}
