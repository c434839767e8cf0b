import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { accessorOf, collectAccessor, pairAccessors } from './accessor.ts';
import { addSymbol } from './add-symbol.ts';
import { boundFunction } from './bound-expression.ts';
import { decoratorsOf } from './decorators-of.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { collectConstructorProperties } from './constructor-properties.ts';
import { functionWords } from './function-words.ts';
import { keyName } from './names.ts';
import { groupOverloads, type Overloadable, type OverloadPlace } from './overloads.ts';
import { collectParameterProperties } from './parameter-properties.ts';
import { callableRanges, memberSignatures, splitValue } from './ranges.ts';
import { startOf } from './start-of.ts';
import { collectIndexSignature, collectNestedMembers } from './type-members.ts';

type Method = TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition;
type Property =
  | TSESTree.PropertyDefinition
  | TSESTree.TSAbstractPropertyDefinition
  | TSESTree.AccessorProperty
  | TSESTree.TSAbstractAccessorProperty;

/** Collects the members of a class in source order. */
export function collectClassMembers(
  nodes: readonly TSESTree.ClassElement[],
  holder: Holder,
  context: CollectContext,
): void {
  const overloads = groupOverloads(nodes, (node) => overloadable(node, context));
  const pairs = pairAccessors(nodes, context);
  for (const node of nodes) {
    switch (node.type) {
      case AST_NODE_TYPES.MethodDefinition:
      case AST_NODE_TYPES.TSAbstractMethodDefinition: {
        const accessor = accessorOf(node);
        if (accessor) collectAccessor(accessor, pairs.get(node), sideOf(node), holder, context);
        else if (node.kind === 'constructor') collectConstructor(node, nodes, holder, context, overloads.get(node));
        else collectMethod(node, holder, context, overloads.get(node));
        break;
      }
      case AST_NODE_TYPES.PropertyDefinition:
      case AST_NODE_TYPES.TSAbstractPropertyDefinition:
      case AST_NODE_TYPES.AccessorProperty:
      case AST_NODE_TYPES.TSAbstractAccessorProperty:
        collectProperty(node, holder, context);
        break;
      case AST_NODE_TYPES.TSIndexSignature:
        collectIndexSignature(node, sideOf(node), holder, context);
        break;
      default:
    }
  }
}

/** The side of its class that a member is on, as the separator of its id. */
function sideOf({ static: isStatic }: { readonly static: boolean }): '.' | '#' {
  return isStatic ? '.' : '#';
}

function overloadable(node: TSESTree.ClassElement, context: CollectContext): Overloadable | undefined {
  if (node.type !== AST_NODE_TYPES.MethodDefinition && node.type !== AST_NODE_TYPES.TSAbstractMethodDefinition)
    return undefined;
  if (node.kind === 'constructor') return { key: 'constructor', node: node.value };
  if (node.kind !== 'method') return undefined;
  return { key: sideOf(node) + keyName(node.key, node.computed, context), node: node.value };
}

function collectConstructor(
  node: Method,
  all: readonly TSESTree.ClassElement[],
  holder: Holder,
  context: CollectContext,
  { implementation, overload, isHidden }: OverloadPlace = { isHidden: false },
): void {
  const { value, key } = node;
  const [start, end] = node.range;
  if (!isHidden) {
    addSymbol(
      {
        kind: 'constructor',
        name: 'constructor',
        node,
        nameNode: key,
        start,
        end,
        separator: '#',
        isPrivate: node.accessibility === 'private',
        ranges: (inside, from) => callableRanges({ start: from, end }, value, inside, implementation),
        callable: value,
        implementation,
        overload,
      },
      holder,
      context,
    );
  }
  collectParameterProperties(value.params, holder, context);
  if (context.javaScript) collectConstructorProperties(value, all, holder, context);
}

function collectMethod(
  node: Method,
  holder: Holder,
  context: CollectContext,
  { implementation, overload, isHidden }: OverloadPlace = { isHidden: false },
): void {
  if (isHidden) return;
  const { value, key } = node;
  const end = node.range[1];
  addSymbol(
    {
      kind: 'method',
      name: keyName(key, node.computed, context),
      node,
      nameNode: key,
      start: startOf(node),
      end,
      separator: sideOf(node),
      isPrivate: node.accessibility === 'private',
      decorators: decoratorsOf(node),
      moreModifiers: node.optional
        ? [...functionWords(value, 'generator'), 'optional']
        : functionWords(value, 'generator'),
      ranges: (inside, from) => callableRanges({ start: from, end }, value, inside, implementation),
      callable: value,
      implementation,
      overload,
    },
    holder,
    context,
  );
}

/** A property that holds a function is a method. */
function collectProperty(node: Property, holder: Holder, context: CollectContext): void {
  const value = node.value ?? undefined;
  const bound = boundFunction(value);
  const self = addSymbol(
    {
      kind: bound ? 'method' : 'property',
      name: keyName(node.key, node.computed, context),
      node,
      nameNode: node.key,
      start: startOf(node),
      end: node.range[1],
      separator: sideOf(node),
      isPrivate: node.accessibility === 'private',
      decorators: decoratorsOf(node),
      moreModifiers: [...(node.optional ? (['optional'] as const) : []), ...(bound ? functionWords(bound) : [])],
      ranges: (inside) => ({
        signature: memberSignatures([node], inside),
        body: value ? [splitValue(value, inside).body] : [],
      }),
      ...(bound
        ? { callable: bound }
        : { annotation: node.typeAnnotation, initializer: value, showsValue: true, isConstant: node.readonly }),
    },
    holder,
    context,
  );
  if (!bound && node.typeAnnotation) collectNestedMembers(node.typeAnnotation.typeAnnotation, self, context);
}
