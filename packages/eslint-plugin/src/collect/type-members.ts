import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { accessorOf, collectAccessor, pairAccessors } from './accessor.ts';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { keyName, textOf } from './names.ts';
import { groupOverloads, type Overloadable, type OverloadPlace } from './overloads.ts';
import type { SymbolDraft } from './symbol-draft.ts';

type Signature =
  TSESTree.TSMethodSignature | TSESTree.TSCallSignatureDeclaration | TSESTree.TSConstructSignatureDeclaration;

/** Collects the members of an interface or object type in source order. */
export function collectTypeMembers(
  nodes: readonly TSESTree.TypeElement[],
  holder: Holder,
  context: CollectContext,
): void {
  const overloads = groupOverloads(nodes, (node) => overloadable(node, context));
  const pairs = pairAccessors(nodes, context);
  for (const node of nodes) {
    const accessor = accessorOf(node);
    if (accessor) collectAccessor(accessor, pairs.get(node), '#', holder, context);
    else if (node.type === AST_NODE_TYPES.TSIndexSignature) collectIndexSignature(node, '#', holder, context);
    else if (node.type === AST_NODE_TYPES.TSPropertySignature) collectProperty(node, holder, context);
    else collectSignature(node, holder, context, overloads.get(node));
  }
}

/** Collects the members of an object type that is written as the type of something. */
export function collectNestedMembers(type: TSESTree.TypeNode, holder: Holder, context: CollectContext): void {
  if (type.type === AST_NODE_TYPES.TSTypeLiteral) collectTypeMembers(type.members, holder, context);
  else if (type.type === AST_NODE_TYPES.TSIntersectionType)
    for (const part of type.types) collectNestedMembers(part, holder, context);
}

/** Collects an index signature; its name is what stands in brackets. */
export function collectIndexSignature(
  node: TSESTree.TSIndexSignature,
  separator: '.' | '#',
  holder: Holder,
  context: CollectContext,
): void {
  const key = node.parameters.map((parameter) => textOf(parameter, context)).join(', ');
  addSymbol(
    {
      ...memberDraft(node, node, node.parameters[0]?.range[0]),
      separator,
      kind: 'index-signature',
      name: `[${key}]`,
      isPrivate: node.accessibility === 'private',
      annotation: node.typeAnnotation,
    },
    holder,
    context,
  );
}

function overloadable(node: TSESTree.TypeElement, context: CollectContext): Overloadable | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.TSMethodSignature:
      return node.kind === 'method' ? { key: keyName(node.key, node.computed, context), node } : undefined;
    case AST_NODE_TYPES.TSCallSignatureDeclaration:
      return { key: '()', node };
    case AST_NODE_TYPES.TSConstructSignatureDeclaration:
      return { key: 'new ()', node };
    default:
      return undefined;
  }
}

function collectProperty(node: TSESTree.TSPropertySignature, holder: Holder, context: CollectContext): void {
  const self = addSymbol(
    {
      ...memberDraft(node, node.key),
      kind: 'property',
      name: keyName(node.key, node.computed, context),
      moreModifiers: node.optional ? optional : none,
      annotation: node.typeAnnotation,
    },
    holder,
    context,
  );
  if (node.typeAnnotation) collectNestedMembers(node.typeAnnotation.typeAnnotation, self, context);
}

function collectSignature(
  node: Signature,
  holder: Holder,
  context: CollectContext,
  { overload }: OverloadPlace = { isHidden: false },
): void {
  const isMethod = node.type === AST_NODE_TYPES.TSMethodSignature;
  const isCall = node.type === AST_NODE_TYPES.TSCallSignatureDeclaration;
  addSymbol(
    {
      ...memberDraft(node, isMethod ? node.key : node),
      kind: isMethod ? 'method' : isCall ? 'call-signature' : 'construct-signature',
      name: isMethod ? keyName(node.key, node.computed, context) : isCall ? '()' : 'new',
      moreModifiers: isMethod && node.optional ? optional : none,
      callable: node,
      overload,
    },
    holder,
    context,
  );
}

const none: readonly never[] = [];
const optional = ['optional'] as const;

function memberDraft(
  node: TSESTree.TypeElement,
  nameNode: TSESTree.Node,
  limit = nameNode.range[0],
): Pick<SymbolDraft, 'node' | 'nameNode' | 'start' | 'end' | 'limit' | 'separator' | 'ranges'> {
  const [start, end] = node.range;
  return {
    node,
    nameNode,
    start,
    end,
    limit,
    separator: '#',
    ranges: (_, from) => ({ signature: [{ start: from, end }], body: [] }),
  };
}
