import { ts } from 'ts-morph';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';
import { inferCall, inferNew } from './infer-result.ts';

/** How to infer the type of an expression. */
export interface InferenceOptions {
  /** Literals give their primitive, as they do where a value may change. */
  readonly widen: boolean;
  /** Written types of names in scope: parameters. */
  readonly names?: ReadonlyMap<string, string>;
}

const { SyntaxKind } = ts;

/** The type of an expression where syntax alone makes it certain; undefined everywhere else. */
export function inferExpression(
  node: ts.Expression,
  context: ModuleContext,
  options: InferenceOptions,
): string | undefined {
  switch (node.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return options.widen ? 'string' : quoted((node as ts.StringLiteralLike).text);
    case SyntaxKind.NumericLiteral:
      return options.widen ? 'number' : (node as ts.NumericLiteral).text;
    case SyntaxKind.BigIntLiteral:
      return options.widen ? 'bigint' : (node as ts.BigIntLiteral).text;
    case SyntaxKind.TrueKeyword:
      return options.widen ? 'boolean' : 'true';
    case SyntaxKind.FalseKeyword:
      return options.widen ? 'boolean' : 'false';
    case SyntaxKind.TemplateExpression:
      return 'string';
    case SyntaxKind.RegularExpressionLiteral:
      return 'RegExp';
    case SyntaxKind.VoidExpression:
      return 'undefined';
    case SyntaxKind.DeleteExpression:
      return 'boolean';
    case SyntaxKind.Identifier:
      return options.names?.get((node as ts.Identifier).text);
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.SatisfiesExpression:
      return inferExpression((node as ts.ParenthesizedExpression).expression, context, options);
    case SyntaxKind.AsExpression:
      return inferAssertion(node as ts.AsExpression, context);
    case SyntaxKind.NewExpression:
      return inferNew(node as ts.NewExpression, context);
    case SyntaxKind.CallExpression:
      return inferCall(node as ts.CallExpression, context);
    case SyntaxKind.PrefixUnaryExpression:
      return inferPrefix(node as ts.PrefixUnaryExpression, context, options);
    case SyntaxKind.BinaryExpression:
      return inferBinary(node as ts.BinaryExpression, context, options);
    case SyntaxKind.ConditionalExpression:
      return inferConditional(node as ts.ConditionalExpression, context, options);
    default:
      return undefined;
  }
}

/** In single quotes, as the checker is asked to print it too. */
function quoted(text: string): string {
  if (/^[\w .,:;/#@()-]*$/u.test(text)) return `'${text}'`;
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function inferAssertion({ type }: ts.AsExpression, context: ModuleContext): string | undefined {
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const')
    return undefined;
  return textOf(type, context);
}

function inferPrefix(
  { operator, operand }: ts.PrefixUnaryExpression,
  context: ModuleContext,
  options: InferenceOptions,
): string | undefined {
  if (operator === SyntaxKind.ExclamationToken) return 'boolean';
  if (operator === SyntaxKind.PlusToken) return 'number';
  if (operator !== SyntaxKind.MinusToken) return undefined;
  const type = inferExpression(operand, context, options);
  if (ts.isNumericLiteral(operand) && !options.widen) return `-${operand.text}`;
  return type === 'number' || type === 'bigint' ? type : undefined;
}

const comparisons = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.ExclamationEqualsToken,
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
  SyntaxKind.InstanceOfKeyword,
  SyntaxKind.InKeyword,
]);

const arithmetic = new Set([
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.PercentToken,
  SyntaxKind.AsteriskAsteriskToken,
]);

function inferBinary(
  { left, operatorToken, right }: ts.BinaryExpression,
  context: ModuleContext,
  options: InferenceOptions,
): string | undefined {
  const operator = operatorToken.kind;
  if (comparisons.has(operator)) return 'boolean';
  const widened = { ...options, widen: true };
  const sides = [inferExpression(left, context, widened), inferExpression(right, context, widened)];
  if (operator === SyntaxKind.PlusToken) {
    if (sides.includes('string')) return 'string';
    return sides.every((side) => side === 'number') ? 'number' : undefined;
  }
  if (arithmetic.has(operator)) return sides.includes('number') ? 'number' : undefined;
  const isLogical = operator === SyntaxKind.AmpersandAmpersandToken || operator === SyntaxKind.BarBarToken;
  return isLogical && sides.every((side) => side === 'boolean') ? 'boolean' : undefined;
}

function inferConditional(
  { whenTrue, whenFalse }: ts.ConditionalExpression,
  context: ModuleContext,
  options: InferenceOptions,
): string | undefined {
  const exact = { ...options, widen: false };
  const types = [inferExpression(whenTrue, context, exact), inferExpression(whenFalse, context, exact)];
  if (types.every((type) => type === 'boolean' || type === 'true' || type === 'false')) return 'boolean';
  return types[0] === types[1] ? inferExpression(whenTrue, context, options) : undefined;
}
