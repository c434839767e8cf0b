import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import { decoratorsOf } from './decorators-of.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { startOf } from './start-of.ts';

/** Collects the parameters of a constructor that declare properties. */
export function collectParameterProperties(
  nodes: readonly TSESTree.Parameter[],
  holder: Holder,
  context: CollectContext,
): void {
  for (const node of nodes) if (node.type === AST_NODE_TYPES.TSParameterProperty) collectOne(node, holder, context);
}

function collectOne(node: TSESTree.TSParameterProperty, holder: Holder, context: CollectContext): void {
  const { parameter } = node;
  const hasDefault = parameter.type === AST_NODE_TYPES.AssignmentPattern;
  const target = hasDefault ? parameter.left : parameter;
  const end = node.range[1];
  addSymbol(
    {
      kind: 'property',
      name: target.name,
      node,
      nameNode: target,
      start: startOf(node),
      end,
      separator: '#',
      isPrivate: node.accessibility === 'private',
      decorators: decoratorsOf(node),
      moreModifiers: target.optional ? ['optional'] : [],
      ranges: (_, start) => ({ signature: [{ start, end }], body: [] }),
      annotation: target.typeAnnotation,
      initializer: hasDefault ? parameter.right : undefined,
    },
    holder,
    context,
  );
}
