import { ts } from 'ts-morph';
import { exportedExpressionName } from '../bindings/bindings.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { functionOf } from './bound-expression.ts';
import { convertBoundValue } from './bound-value.ts';

/** Converts `export default …` of an expression. A bare name exports what it names and is no declaration. */
export function convertExportAssignment(node: ts.ExportAssignment, holder: Holder, context: ModuleContext): void {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return;
  const isExportEquals = node.isExportEquals === true;
  convertBoundValue(
    {
      name: exportedExpressionName(isExportEquals),
      nameNode: expression,
      node,
      separator: '.',
      modifiers: ['export', 'default'],
      exported: holder.exported,
      ...(!functionOf(expression) && { signature: isExportEquals ? 'export =' : 'export default' }),
    },
    { value: expression, start: expression.getStart(context.source) },
    holder,
    context,
  );
}
