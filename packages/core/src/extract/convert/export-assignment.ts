import { ts } from 'ts-morph';
import { exportedExpressionName } from '../bindings/bindings.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { addSymbol } from './add-symbol.ts';
import { functionOf, objectLiteralOf, withoutWrappers } from './bound-expression.ts';
import { callableParts, noMembers } from './callable.ts';
import { convertClass } from './class.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';
import { convertObjectMembers } from './object-members.ts';
import { shortValue } from './short-value.ts';

/** Converts `export default …` of an expression. A bare name exports what it names and is no declaration. */
export function convertExportAssignment(node: ts.ExportAssignment, holder: Holder, context: ModuleContext): void {
  const { expression, isExportEquals } = node;
  if (ts.isIdentifier(expression)) return;
  const name = exportedExpressionName(isExportEquals === true);
  const { signatureEnd, bodyStart, bodyEnd } = initializerSplit(expression, context);
  const bound = functionOf(expression);
  const bare = withoutWrappers(expression);
  const shared = {
    name,
    nameNode: expression,
    node,
    separator: '.' as const,
    modifiers: ['export', 'default'] as const,
    exported: holder.exported,
  };
  const body = [{ start: bodyStart, end: bodyEnd }];
  if (bound) {
    const ranges = { signature: [{ start: expression.getStart(context.source), end: signatureEnd }], body };
    const modifiers = [...shared.modifiers, ...modifiersOf(bound)];
    addSymbol(
      { ...shared, kind: 'function', modifiers, ranges, ...callableParts(bound, context, noMembers) },
      holder,
      context,
    );
  } else if (ts.isClassExpression(bare)) convertClass(bare, holder, context, shared);
  else {
    const ranges = { signature: [], body };
    const { initializer } = shortValue(expression, [], context);
    const self = addSymbol(
      {
        ...shared,
        kind: 'variable',
        ranges,
        signature: isExportEquals === true ? 'export =' : 'export default',
        ...(initializer !== undefined && { initializer }),
        analyse: () => analyseSyntax([expression], context),
      },
      holder,
      context,
    );
    const object = objectLiteralOf(expression);
    if (object) convertObjectMembers(object, self, context);
  }
}
