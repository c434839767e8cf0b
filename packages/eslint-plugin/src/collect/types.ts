import {
  plainText,
  transparentTypes,
  type TextRange,
  type TypeParameterRecord,
  type TypeText,
} from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { withParentheses } from './positions.ts';

/** The type behind a colon, with the parentheses around it. */
export function annotationText(
  node: TSESTree.TSTypeAnnotation | undefined,
  context: CollectContext,
): TypeText | undefined {
  if (node === undefined) return undefined;
  const start = context.text.startsWith('=>', node.range[0]) ? node.range[0] + 2 : node.range[0] + 1;
  return written({ start, end: node.range[1] }, context);
}

/** A type that stands by itself, with the parentheses around it. */
export function typeText(node: TSESTree.TypeNode, context: CollectContext): TypeText {
  return written(withParentheses(node, context), context);
}

function written(range: TextRange, context: CollectContext): TypeText {
  return { text: plainText(range, context), from: 'written' };
}

/** A type that a comment gives. Only JavaScript has any: in TypeScript the code says it. */
export function commentType(
  key: string,
  types: Readonly<Record<string, string>>,
  { javaScript }: CollectContext,
): TypeText | undefined {
  const text = javaScript ? types[key] : undefined;
  return text === undefined || text === '' ? undefined : { text: text.replace(/=$|^\.\.\./u, ''), from: 'jsdoc' };
}

/** The name of a type that is one, behind `Readonly<…>` and the like. */
export function typeNameOf(type: TSESTree.TypeNode | undefined): string | undefined {
  if (type?.type !== AST_NODE_TYPES.TSTypeReference || type.typeName.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  const { name } = type.typeName;
  return transparentTypes.has(name) ? typeNameOf(type.typeArguments?.params[0]) : name;
}

/** Name, constraint and default of each type parameter, in order; none for a declaration that is not generic. */
export function typeParameterRecords(
  node: TSESTree.TSTypeParameterDeclaration | undefined,
  context: CollectContext,
): readonly TypeParameterRecord[] {
  return (node?.params ?? []).map(({ name, constraint, default: fallback }) => ({
    name: name.name,
    ...(constraint && { constraint: typeText(constraint, context).text }),
    ...(fallback && { default: typeText(fallback, context).text }),
  }));
}
