import { ts } from 'ts-morph';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { convertAccessor, pairAccessors } from './accessor.ts';
import { addSymbol } from './add-symbol.ts';
import { callableParts, callableRanges, type Members } from './callable.ts';
import { convertConstructorProperties } from './constructor-properties.ts';
import { decoratorsOf, modifiersOf, separatorOf } from './modifiers.ts';
import { groupOverloads, type OverloadPlace } from './overloads.ts';
import { convertParameterProperty, convertProperty } from './property.ts';
import { convertIndexSignature } from './type-members.ts';

/** Converts the members of a class in source order. */
export function convertClassMembers(
  nodes: readonly ts.ClassElement[],
  members: Members,
  holder: Holder,
  context: ModuleContext,
): void {
  const overloads = groupOverloads(nodes, (node) => overloadKey(node, context));
  const pairs = pairAccessors(nodes, context);
  for (const node of nodes) {
    if (ts.isConstructorDeclaration(node)) convertConstructor(node, members, holder, context, overloads.get(node));
    else if (ts.isMethodDeclaration(node)) convertMethod(node, members, holder, context, overloads.get(node));
    else if (ts.isPropertyDeclaration(node)) convertProperty(node, members, holder, context);
    else if (ts.isAccessor(node)) convertAccessor(node, pairs.get(node), members, holder, context);
    else if (ts.isIndexSignatureDeclaration(node)) convertIndexSignature(node, separatorOf(node), holder, context);
  }
}

function overloadKey(node: ts.ClassElement, context: ModuleContext): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  return ts.isMethodDeclaration(node) ? separatorOf(node) + nameOf(node.name, context) : undefined;
}

function convertConstructor(
  node: ts.ConstructorDeclaration,
  members: Members,
  holder: Holder,
  context: ModuleContext,
  { implementation, overload, isHidden }: OverloadPlace = { isHidden: false },
): void {
  if (!isHidden) {
    addSymbol(
      {
        kind: 'constructor',
        name: 'constructor',
        nameNode: node,
        node,
        separator: '#',
        modifiers: modifiersOf(node),
        ranges: callableRanges(node, context, implementation),
        ...callableParts(node, context, members, implementation),
        ...(overload && { overload }),
      },
      holder,
      context,
    );
  }
  for (const parameter of node.parameters) {
    if (ts.isParameterPropertyDeclaration(parameter, node)) convertParameterProperty(parameter, holder, context);
  }
  if (context.javaScript) convertConstructorProperties(node, new Set(members.keys()), holder, context);
}

function convertMethod(
  node: ts.MethodDeclaration,
  members: Members,
  holder: Holder,
  context: ModuleContext,
  { implementation, overload, isHidden }: OverloadPlace = { isHidden: false },
): void {
  if (isHidden) return;
  const parts = callableParts(node, context, members, implementation);
  addSymbol(
    {
      kind: 'method',
      name: nameOf(node.name, context),
      nameNode: node.name,
      node,
      separator: separatorOf(node),
      modifiers: modifiersOf(node),
      decorators: decoratorsOf(node, context),
      ranges: callableRanges(node, context, implementation),
      typeParameters: parts.typeParameters,
      parameters: parts.parameters,
      returns: parts.returns,
      analyse: parts.analyse,
      overload,
    },
    holder,
    context,
  );
}
