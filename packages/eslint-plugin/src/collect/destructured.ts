import type { DestructuredProperty } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { expressionText } from './expression-text.ts';
import { inferredType } from './infer-type.ts';
import { keyName } from './names.ts';
import { annotationText, typeText } from './types.ts';

type Pattern = TSESTree.ObjectPattern | TSESTree.ArrayPattern;

/** One place of a pattern. */
interface Element {
  readonly key: string;
  readonly index: number;
  readonly target: TSESTree.Node;
  readonly fallback?: TSESTree.Expression | undefined;
}

/** What the written type of the pattern says of a property. */
interface MemberType {
  readonly annotation?: TSESTree.TSTypeAnnotation | undefined;
  readonly type?: TSESTree.TypeNode | undefined;
  readonly optional: boolean;
}

/** Properties that a pattern takes out, with the documentation path of each. */
export function destructuredProperties(
  pattern: Pattern,
  prefix: string,
  type: TSESTree.TypeNode | undefined,
  context: CollectContext,
): DestructuredProperty[] {
  return elementsOf(pattern, context).flatMap((element) => {
    const { key, index, target } = element;
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const member = type && memberType(type, key, index, context);
    if (target.type === AST_NODE_TYPES.ObjectPattern || target.type === AST_NODE_TYPES.ArrayPattern)
      return destructuredProperties(target, path, member?.type ?? member?.annotation?.typeAnnotation, context);
    return [propertyRecord(element, path, member, context)];
  });
}

function elementsOf(pattern: Pattern, context: CollectContext): Element[] {
  if (pattern.type === AST_NODE_TYPES.ArrayPattern) {
    return pattern.elements.flatMap((node, index) => {
      if (node === null || node.type === AST_NODE_TYPES.RestElement) return [];
      const value = valueOf(node);
      return {
        key: value.target.type === AST_NODE_TYPES.Identifier ? value.target.name : String(index),
        index,
        ...value,
      };
    });
  }
  return pattern.properties.flatMap((node, index) => {
    if (node.type === AST_NODE_TYPES.RestElement) return [];
    return { key: keyName(node.key, node.computed, context), index, ...valueOf(node.value) };
  });
}

function valueOf(node: TSESTree.Node): Pick<Element, 'target' | 'fallback'> {
  if (node.type === AST_NODE_TYPES.AssignmentPattern) return { target: node.left, fallback: node.right };
  return { target: node };
}

function propertyRecord(
  { fallback }: Element,
  path: string,
  member: MemberType | undefined,
  context: CollectContext,
): DestructuredProperty {
  const writtenType = member?.type ? typeText(member.type, context) : annotationText(member?.annotation, context);
  const type = writtenType ?? inferredType(fallback, { widen: true });
  return {
    path,
    ...(fallback && { default: expressionText(fallback, context) }),
    ...(type && { type }),
    ...((fallback !== undefined || member?.optional === true) && { optional: true }),
  };
}

/** The type of a member when the pattern's type is written out on the spot. */
function memberType(
  type: TSESTree.TypeNode,
  key: string,
  index: number,
  context: CollectContext,
): MemberType | undefined {
  if (type.type === AST_NODE_TYPES.TSTypeLiteral) {
    const member = type.members.find((each) => 'key' in each && keyName(each.key, each.computed, context) === key);
    if (member?.type !== AST_NODE_TYPES.TSPropertySignature) return undefined;
    return { annotation: member.typeAnnotation, optional: member.optional };
  }
  const element = type.type === AST_NODE_TYPES.TSTupleType ? type.elementTypes[index] : undefined;
  if (element === undefined) return undefined;
  if (element.type === AST_NODE_TYPES.TSNamedTupleMember)
    return { type: element.elementType, optional: element.optional };
  return element.type === AST_NODE_TYPES.TSOptionalType
    ? { type: element.typeAnnotation, optional: true }
    : { type: element, optional: false };
}
