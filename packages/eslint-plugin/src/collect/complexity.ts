import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { forEachChild } from './child-nodes.ts';
import type { Callable } from './symbol-draft.ts';

/**
 * Cyclomatic complexity of a function: one more than the places in itself where the run may go two ways. Optional
 * chains, default values and what functions inside it do not count.
 */
export function complexityOf(node: Callable): number {
  if (!('body' in node) || !node.body) return 1;
  let decisions = 0;
  const visit = (each: TSESTree.Node): void => {
    if (isNested(each)) return;
    decisions += decisionsOf(each);
    forEachChild(each, visit);
  };
  for (const parameter of node.params) visit(parameter);
  visit(node.body);
  return decisions + 1;
}

function isNested({ type }: TSESTree.Node): boolean {
  switch (type) {
    case AST_NODE_TYPES.FunctionDeclaration:
    case AST_NODE_TYPES.FunctionExpression:
    case AST_NODE_TYPES.ArrowFunctionExpression:
    case AST_NODE_TYPES.ClassDeclaration:
    case AST_NODE_TYPES.ClassExpression:
      return true;
    default:
      return false;
  }
}

function decisionsOf(node: TSESTree.Node): number {
  switch (node.type) {
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForOfStatement:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement:
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.CatchClause:
      return 1;
    case AST_NODE_TYPES.SwitchCase:
      return node.test === null ? 0 : 1;
    case AST_NODE_TYPES.AssignmentExpression:
      return /^(?:&&|\|\||\?\?)=$/u.test(node.operator) ? 1 : 0;
    default:
      return 0;
  }
}
