import { ts } from 'ts-morph';

/** Longest text of an inferred type, in characters. */
const longest = 200;

const flags: ts.TypeFormatFlags =
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.AllowUniqueESSymbolType |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/**
 * Text of a type as the checker prints it, without paths of the machine; the checker itself shortens long ones.
 *
 * @returns Undefined when the checker could not work the type out, or knows no more than `any`.
 */
export function printType(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): string | undefined {
  if ((type.flags & ts.TypeFlags.Any) !== 0) return undefined;
  const text = checker.typeToString(type, at, flags).replaceAll(/import\("[^"]*"\)\./gu, '');
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
