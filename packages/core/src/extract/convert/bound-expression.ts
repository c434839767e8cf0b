import { ts } from 'ts-morph';

/** A bound value without parentheses and `satisfies`: what counts as the function or class of a name. */
export function withoutWrappers(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return withoutWrappers(node.expression);
  return node;
}

/** The object literal that a value is, also behind `as const`. */
export function objectLiteralOf(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
  const bare = withoutWrappers(node);
  if (ts.isObjectLiteralExpression(bare)) return bare;
  return ts.isAsExpression(bare) && isConst(bare.type) ? objectLiteralOf(bare.expression) : undefined;
}

function isConst(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const';
}

/** A function expression of either form. */
export function functionOf(node: ts.Expression | undefined): ts.ArrowFunction | ts.FunctionExpression | undefined {
  const bare = node && withoutWrappers(node);
  return bare && (ts.isArrowFunction(bare) || ts.isFunctionExpression(bare)) ? bare : undefined;
}
