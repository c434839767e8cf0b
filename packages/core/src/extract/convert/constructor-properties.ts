import { ts } from 'ts-morph';
import type { Holder, ModuleContext } from '../module-context.ts';
import { convertAssignedValue, type AssignedValue } from './assigned-value.ts';

/** Converts `this.name = value` of a function, which JavaScript may call with `new`. Arrow functions have no own `this`. */
export function convertFunctionProperties(
  node: ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction,
  self: Holder,
  context: ModuleContext,
): void {
  if (context.javaScript && !ts.isArrowFunction(node)) convertConstructorProperties(node, new Set(), self, context);
}

/** Converts `this.name = value` in a constructor, in branches of it too, with which JavaScript declares a member. */
export function convertConstructorProperties(
  { body }: { readonly body?: ts.Node | undefined },
  declared: ReadonlySet<string>,
  holder: Holder,
  context: ModuleContext,
): void {
  if (body === undefined || !ts.isBlock(body)) return;
  const seen = new Set(declared);
  const statements = new Set<ts.Node>(body.statements);
  const direct = new Set(body.statements.flatMap((statement) => assignedTo(statement)?.nameNode.text ?? []));
  const visit = (node: ts.Node): void => {
    const found = ts.isExpressionStatement(node) ? assignedTo(node) : undefined;
    if (found !== undefined) {
      const name = found.nameNode.text;
      // What every path assigns declares the member; a branch does where nothing else does.
      if (seen.has(name) || (!statements.has(node) && direct.has(name))) return;
      seen.add(name);
      convertAssignedValue(node as ts.ExpressionStatement, found, holder, context);
    } else if (!hasOwnThis(node)) ts.forEachChild(node, visit);
  };
  body.statements.forEach(visit);
}

/** `this.name = value`. */
function assignedTo(statement: ts.Statement): AssignedValue | undefined {
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (assignment === undefined || !ts.isBinaryExpression(assignment)) return undefined;
  const { left, operatorToken, right: value } = assignment;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
  return left.expression.kind === ts.SyntaxKind.ThisKeyword
    ? { nameNode: left.name, separator: '#', value }
    : undefined;
}

/** Functions but arrow functions, and classes. */
function hasOwnThis(node: ts.Node): boolean {
  return (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node);
}
