import { patternName, type Comment, type DestructuredProperty, type ParameterRecord } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { destructuredProperties } from './destructured.ts';
import { expressionText } from './expression-text.ts';
import type { FoundComment } from './find-comment.ts';
import { inferredType } from './infer-type.ts';
import { annotationText, commentType, typeNameOf } from './types.ts';

/** A parameter taken apart. */
interface Parts {
  readonly target: TSESTree.Identifier | TSESTree.ObjectPattern | TSESTree.ArrayPattern;
  readonly annotation?: TSESTree.TSTypeAnnotation | undefined;
  readonly fallback?: TSESTree.Expression;
  readonly isRest: boolean;
  /** Parsers of JavaScript leave it away. */
  readonly isOptional: boolean | undefined;
}

/**
 * Records of the parameters of a signature, without `this`.
 *
 * @param comment - Asked only where it matters: for the name of a destructured parameter, and for types in JavaScript.
 */
export function parameterRecords(
  nodes: readonly TSESTree.Parameter[],
  comment: () => FoundComment | undefined,
  context: CollectContext,
): readonly ParameterRecord[] {
  const parts = nodes.flatMap((node) => partsOf(node) ?? []).filter(({ target }) => !isThis(target));
  const isPlain = parts.every(({ target }) => target.type === AST_NODE_TYPES.Identifier);
  const documented = isPlain ? [] : documentedNames(comment());
  const types = context.javaScript ? comment()?.types : undefined;
  const taken = new Set(parts.flatMap(({ target }) => (target.type === AST_NODE_TYPES.Identifier ? target.name : [])));
  return parts.map((each, index) => {
    const { target, annotation } = each;
    if (target.type === AST_NODE_TYPES.Identifier) return parameterRecord(each, target.name, types, context);
    const type = annotation?.typeAnnotation;
    const isArray = target.type === AST_NODE_TYPES.ArrayPattern;
    const name = patternName({ documented: documented[index], typeName: typeNameOf(type), isArray }, taken);
    taken.add(name);
    const destructured: readonly DestructuredProperty[] = destructuredProperties(target, '', type, context);
    return { ...parameterRecord(each, name, types, context), destructured };
  });
}

function partsOf(node: TSESTree.Parameter | TSESTree.BindingName): Parts | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.ObjectPattern:
    case AST_NODE_TYPES.ArrayPattern: {
      const { typeAnnotation: annotation, optional: isOptional } = node;
      return { target: node, annotation, isRest: false, isOptional };
    }
    case AST_NODE_TYPES.AssignmentPattern: {
      const left = partsOf(node.left);
      return left && { ...left, annotation: left.annotation ?? node.typeAnnotation, fallback: node.right };
    }
    case AST_NODE_TYPES.RestElement: {
      const inner = partsOf(node.argument as TSESTree.BindingName);
      return inner && { ...inner, annotation: node.typeAnnotation ?? inner.annotation, isRest: true };
    }
    case AST_NODE_TYPES.TSParameterProperty:
      return partsOf(node.parameter);
    default:
      return undefined;
  }
}

function isThis(target: Parts['target']): boolean {
  return target.type === AST_NODE_TYPES.Identifier && target.name === 'this';
}

function parameterRecord(
  { annotation, fallback, isRest, isOptional }: Parts,
  name: string,
  types: FoundComment['types'] = {},
  context: CollectContext,
): ParameterRecord {
  const type =
    annotationText(annotation, context) ??
    commentType(`param:${name}`, types, context) ??
    inferredType(fallback, { widen: true });
  const optional = isRest || isOptional === true || fallback !== undefined || types[`default:${name}`] !== undefined;
  return {
    name,
    ...(type && { type }),
    ...(optional && { optional }),
    ...(fallback && { default: expressionText(fallback, context) }),
    ...(isRest && { rest: isRest }),
  };
}

/** Names of whole parameters in the order in which the comment describes them. */
function documentedNames(comment: Comment | undefined): string[] {
  const names = comment?.doc.parameters?.map(({ name }) => name.replace(/[.[].*$/u, '')) ?? [];
  return [...new Set(names)];
}
