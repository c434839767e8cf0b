import { ts } from 'ts-morph';

/** Name of the function that compares results, in the process that runs an example. */
export const compareName = '__docwrightCompare';

/**
 * Has every line of an example that ends in `// => value` compared with that value, where it is an expression, the declaration of
 * one name, or a call of `console.log`. What does not read as an expression is handed over as text.
 */
export function compareResults(code: string): string {
  const file = ts.createSourceFile('example.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const edits = file.statements.flatMap((statement) => {
    const expected = expectedAt(code, statement.end);
    const expression = expected === undefined ? undefined : shownExpression(statement);
    return expected === undefined || expression === undefined ? [] : [{ statement, expression, expected }];
  });
  // From the end, so that places stay.
  return edits.reverse().reduce((text, { statement, expression, expected }) => {
    const line = JSON.stringify(`${lastLine(text.slice(statement.getStart(file), statement.end))} // => ${expected}`);
    const value = isExpression(expected) ? `() => (${expected})` : 'undefined';
    const shown = expression.getText(file);
    const check = `;await ${compareName}(() => (${shown}), ${value}, ${JSON.stringify(expected)}, ${line});`;
    // A declaration stays, and its name is looked at behind it.
    const from = ts.isVariableStatement(statement) ? statement.end : statement.getStart(file);
    return `${text.slice(0, from)}${check}${text.slice(statement.end)}`;
  }, code);
}

function expectedAt(code: string, end: number): string | undefined {
  const rest = code.slice(end, code.indexOf('\n', end) === -1 ? undefined : code.indexOf('\n', end));
  return /^\s*;?\s*\/\/ ?=> ?(\S.*)$/u.exec(rest)?.[1]?.trim();
}

function shownExpression(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isExpressionStatement(statement)) return loggedValue(statement.expression) ?? statement.expression;
  if (!ts.isVariableStatement(statement)) return undefined;
  const [only, ...others] = statement.declarationList.declarations;
  return only !== undefined && others.length === 0 && ts.isIdentifier(only.name) ? only.name : undefined;
}

function loggedValue(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'console.log') return undefined;
  return expression.arguments.length === 1 ? expression.arguments[0] : undefined;
}

function isExpression(text: string): boolean {
  const file = ts.createSourceFile('value.ts', `(${text})`, ts.ScriptTarget.Latest, false);
  const diagnostics = (file as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics;
  return diagnostics.length === 0 && file.statements.length === 1 && !/\/\/|\/\*/u.test(text);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1).trim();
}
