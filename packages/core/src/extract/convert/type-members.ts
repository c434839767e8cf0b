import { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { textOf } from '../text.ts';
import { writtenType } from '../types/written-type.ts';
import { convertAccessor, pairAccessors } from './accessor.ts';
import { addSymbol } from './add-symbol.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import { noMembers, signatureParts } from './callable.ts';
import { memberSignature } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';
import { groupOverloads, type OverloadPlace } from './overloads.ts';

/** Converts the members of an interface or object type in source order. */
export function convertTypeMembers(nodes: readonly ts.TypeElement[], holder: Holder, context: ModuleContext): void {
  const overloads = groupOverloads(nodes, (node) => overloadKey(node, context));
  const pairs = pairAccessors(nodes, context);
  for (const node of nodes) {
    if (ts.isAccessor(node)) convertAccessor(node, pairs.get(node), noMembers, holder, context);
    else if (ts.isIndexSignatureDeclaration(node)) convertIndexSignature(node, '#', holder, context);
    else if (ts.isPropertySignature(node)) convertPropertySignature(node, holder, context);
    else convertSignature(node, holder, context, overloads.get(node));
  }
}

/** Converts the members of an object type that is written as the type of something. */
export function convertNestedMembers(type: ts.TypeNode, holder: Holder, context: ModuleContext): void {
  for (const literal of objectTypesOf(type)) convertTypeMembers(literal.members, holder, context);
}

/** The object types whose members are the members of a type: itself, or the parts of an intersection. */
export function objectTypesOf(type: ts.TypeNode): ts.TypeLiteralNode[] {
  if (ts.isTypeLiteralNode(type)) return [type];
  if (ts.isParenthesizedTypeNode(type)) return objectTypesOf(type.type);
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap(objectTypesOf) : [];
}

function overloadKey(node: ts.TypeElement, context: ModuleContext): string | undefined {
  if (ts.isMethodSignature(node)) return nameOf(node.name, context);
  if (ts.isCallSignatureDeclaration(node)) return '()';
  return ts.isConstructSignatureDeclaration(node) ? 'new ()' : undefined;
}

function convertPropertySignature(node: ts.PropertySignature, holder: Holder, context: ModuleContext): void {
  const self = addSymbol(
    {
      // Without a spread: where most symbols are properties, one costs as much as finding the comment.
      kind: 'property',
      name: nameOf(node.name, context),
      nameNode: node.name,
      node,
      separator: '#',
      modifiers: modifiersOf(node),
      ranges: { signature: memberSignature(node, context), body: [] },
      type: () => writtenType(node.type, context),
      analyse: () => analyseSyntax([node.type], context),
    },
    holder,
    context,
  );
  if (node.type) convertNestedMembers(node.type, self, context);
}

function convertSignature(
  node: ts.TypeElement,
  holder: Holder,
  context: ModuleContext,
  { overload }: OverloadPlace = { isHidden: false },
): void {
  const kinds = signatureKinds(node, context);
  if (kinds === undefined) return;
  const parts = signatureParts(node as unknown as ts.SignatureDeclaration, context);
  addSymbol(
    {
      kind: kinds.kind,
      name: kinds.name,
      nameNode: node.name ?? node,
      node,
      separator: '#',
      modifiers: modifiersOf(node),
      ranges: { signature: memberSignature(node, context), body: [] },
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

function signatureKinds(node: ts.TypeElement, context: ModuleContext): Pick<SymbolDraft, 'kind' | 'name'> | undefined {
  if (ts.isMethodSignature(node)) return { kind: 'method', name: nameOf(node.name, context) };
  if (ts.isCallSignatureDeclaration(node)) return { kind: 'call-signature', name: '()' };
  return ts.isConstructSignatureDeclaration(node) ? { kind: 'construct-signature', name: 'new' } : undefined;
}

/** Converts an index signature; its name is what stands in brackets. */
export function convertIndexSignature(
  node: ts.IndexSignatureDeclaration,
  separator: '.' | '#',
  holder: Holder,
  context: ModuleContext,
): void {
  const key = node.parameters.map((parameter) => textOf(parameter, context)).join(', ');
  addSymbol(
    {
      kind: 'index-signature',
      name: `[${key}]`,
      nameNode: node,
      node,
      separator,
      modifiers: modifiersOf(node),
      ranges: { signature: memberSignature(node, context), body: [] },
      type: () => writtenType(node.type, context),
      analyse: () => analyseSyntax([...node.parameters, node.type], context),
    },
    holder,
    context,
  );
}
