import { ts } from 'ts-morph';
import { readCommonJsExport } from '../bindings/common-js.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { convertBoundValue } from './bound-value.ts';

/** Converts `exports.name = value` of CommonJS. A bare name exports what it names and is no declaration. */
export function convertCommonJsExport(node: ts.Statement, holder: Holder, context: ModuleContext): void {
  const found = readCommonJsExport(node);
  if (found === undefined || ts.isIdentifier(found.value)) return;
  const start = node.getStart(context.source);
  convertBoundValue(
    {
      name: found.name,
      nameNode: found.nameNode,
      node,
      separator: '.',
      modifiers: ['export'],
      exported: holder.exported,
    },
    { value: found.value, start },
    holder,
    context,
  );
}
