import { ts } from 'ts-morph';
import type { TextRange } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { boundNames } from '../names.ts';
import { addSymbol } from './add-symbol.ts';
import { keywordRange, statementPlace, type Variable } from './variable-place.ts';

/** Each name of a pattern is a variable; only its own comment, inside the pattern, is about it. */
export function convertPattern(
  { statement, declaration, modifiers, isFirst }: Variable,
  holder: Holder,
  context: ModuleContext,
): void {
  const { initializer } = declaration;
  const names = boundNames(declaration.name);
  const isOnly = isFirst && names.length === 1 && statement.declarationList.declarations.length === 1;
  const body: TextRange[] = initializer ? [{ start: initializer.getStart(context.source), end: initializer.end }] : [];
  for (const element of elementsOf(declaration.name)) {
    if (!ts.isIdentifier(element.name)) continue;
    const own = { start: element.getStart(context.source), end: element.end };
    const signature = [keywordRange(statement, context), own] as const;
    addSymbol(
      {
        kind: 'variable',
        name: element.name.text,
        nameNode: element.name,
        node: element,
        place: isOnly ? statementPlace(statement, context) : { from: element.pos, start: own.start },
        separator: '.',
        modifiers,
        ranges: { signature, body },
        signature: `${context.text.slice(signature[0].start, signature[0].end).split(/\s/u, 1)[0] ?? ''} ${element.name.text}`,
        analyse: () => analyseSyntax([initializer], context),
      },
      holder,
      context,
    );
  }
}

function elementsOf(name: ts.BindingName): ts.BindingElement[] {
  if (ts.isIdentifier(name)) return [];
  return name.elements.flatMap((element) => {
    if (ts.isOmittedExpression(element)) return [];
    return ts.isIdentifier(element.name) ? [element] : elementsOf(element.name);
  });
}
