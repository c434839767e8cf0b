import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { collectBoundValue } from './bound-value.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { withParentheses } from './positions.ts';

/** Collects `export default …` and `export = …` of an expression. A bare name exports what it names and is no declaration. */
export function collectDefaultExport(
  node: TSESTree.ExportDefaultDeclaration | TSESTree.TSExportAssignment,
  holder: Holder,
  context: CollectContext,
): void {
  const isDefault = node.type === AST_NODE_TYPES.ExportDefaultDeclaration;
  const value = (isDefault ? node.declaration : node.expression) as TSESTree.Expression;
  if (value.type === AST_NODE_TYPES.Identifier) return;
  const [start, end] = node.range;
  collectBoundValue(
    {
      name: isDefault ? 'default' : 'export=',
      nameNode: value,
      node,
      start,
      end,
      exported: holder.exported,
      words: ['export', 'default'],
      signatureStart: withParentheses(value, context).start,
      signature: isDefault ? 'export default' : 'export =',
    },
    value,
    holder,
    context,
  );
}
