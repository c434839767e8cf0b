import { ts } from 'ts-morph';
import type { ModuleContext } from './module-context.ts';
import { textOf } from './text.ts';

/** Simple name of a declaration: `get`, `#items`, `[Symbol.iterator]`, the content of a quoted name. */
export function nameOf(name: ts.PropertyName | ts.ModuleName | ts.BindingName, context: ModuleContext): string {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return textOf(name, context);
}

/** The names that a binding pattern or identifier binds, in source order. */
export function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}
