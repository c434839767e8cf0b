import type { Expression } from '@babel/types';

/** True for literals, negative numbers, `undefined`, `null`, `Infinity` and `NaN`. */
export function isConstant(node: Expression): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '-' && isConstant(node.argument);
  if (node.type === 'Identifier' && (node.name === 'Infinity' || node.name === 'NaN')) return true;
  return node.type.endsWith('Literal') || nothingText(node) !== undefined;
}

/** How `undefined` or `null` is written, when the expression is one of them. */
export function nothingText(node: Expression): string | undefined {
  if (node.type === 'NullLiteral') return '`null`';
  if (node.type === 'Identifier' && node.name === 'undefined') return '`undefined`';
  return node.type === 'UnaryExpression' && node.operator === 'void' ? '`undefined`' : undefined;
}

/** True for a member of an enum, by its spelling: what is compared with it is it or is not. */
export function isEnumMember(node: Expression): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && /^\p{Lu}/u.test(node.object.name);
}

/** True for the literal `0`. */
export function isZero(node: Expression): boolean {
  return node.type === 'NumericLiteral' && node.value === 0;
}
