import type { TSESTree } from '@typescript-eslint/types';

/** Decorators of a node. Parsers of JavaScript leave the field away. */
export function decoratorsOf(node: TSESTree.Node): readonly TSESTree.Decorator[] {
  return (node as { readonly decorators?: readonly TSESTree.Decorator[] }).decorators ?? none;
}

const none: readonly never[] = [];
