import { ts } from 'ts-morph';
import type { Holder, ModuleContext } from '../module-context.ts';
import { convertAssignedValue } from './assigned-value.ts';

/** Converts `this.name = value` of a function, which JavaScript may call with `new`. Arrow functions have no own `this`. */
export function convertFunctionProperties(
  node: ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction,
  self: Holder,
  context: ModuleContext,
): void {
  if (context.javaScript && !ts.isArrowFunction(node)) convertConstructorProperties(node, new Set(), self, context);
}

/** Converts `this.name = value` in a constructor, with which JavaScript declares a member. */
export function convertConstructorProperties(
  { body }: { readonly body?: ts.Node | undefined },
  declared: ReadonlySet<string>,
  holder: Holder,
  context: ModuleContext,
): void {
  if (body === undefined || !ts.isBlock(body)) return;
  const seen = new Set(declared);
  for (const statement of body.statements) {
    const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (
      !assignment ||
      !ts.isBinaryExpression(assignment) ||
      assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken
    )
      continue;
    const { left, right } = assignment;
    if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword) continue;
    if (seen.has(left.name.text)) continue;
    seen.add(left.name.text);
    convertAssignedValue(statement, { nameNode: left.name, separator: '#', value: right }, holder, context);
  }
}
