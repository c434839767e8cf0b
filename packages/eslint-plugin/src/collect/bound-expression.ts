import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';

/** A bound value without `satisfies`: what counts as the function or class of a name. */
export function withoutSatisfies(node: TSESTree.Expression): TSESTree.Expression {
  return node.type === AST_NODE_TYPES.TSSatisfiesExpression ? withoutSatisfies(node.expression) : node;
}

/** A function expression of either form. */
export function boundFunction(
  node: TSESTree.Node | null | undefined,
): TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | undefined {
  const bare = node?.type === AST_NODE_TYPES.TSSatisfiesExpression ? withoutSatisfies(node) : node;
  if (bare?.type === AST_NODE_TYPES.ArrowFunctionExpression) return bare;
  return bare?.type === AST_NODE_TYPES.FunctionExpression ? bare : undefined;
}

/** The class expression behind `satisfies`; undefined where the value is something else. */
export function boundClass(node: TSESTree.Expression | undefined): TSESTree.ClassExpression | undefined {
  const bare = node && withoutSatisfies(node);
  return bare?.type === AST_NODE_TYPES.ClassExpression ? bare : undefined;
}

/** The object literal that a value is, also behind `as const`. */
export function boundObject(node: TSESTree.Expression | undefined): TSESTree.ObjectExpression | undefined {
  const bare = node && withoutSatisfies(node);
  if (bare?.type === AST_NODE_TYPES.ObjectExpression) return bare;
  return bare?.type === AST_NODE_TYPES.TSAsExpression && isConst(bare.typeAnnotation)
    ? boundObject(bare.expression)
    : undefined;
}

function isConst(type: TSESTree.TypeNode): boolean {
  return (
    type.type === AST_NODE_TYPES.TSTypeReference &&
    type.typeName.type === AST_NODE_TYPES.Identifier &&
    type.typeName.name === 'const'
  );
}
