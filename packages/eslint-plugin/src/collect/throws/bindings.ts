import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { forEachChild } from '../child-nodes.ts';
import type { Callable } from '../symbol-draft.ts';
import { withoutAssertions } from './expressions.ts';

/** What becomes of names inside a function, at any depth. */
export interface Bindings {
  /** Names that get another value after they were bound. */
  readonly assigned: ReadonlySet<string>;
  /** Variables that hold a new object: `const error = new RangeError(…)`. */
  readonly constructed: ReadonlyMap<string, TSESTree.NewExpression>;
}

/** Looks through a whole function. Done only where it throws. */
export function collectBindings(node: Callable): Bindings {
  const assigned = new Set<string>();
  const constructed = new Map<string, TSESTree.NewExpression>();
  const visit = (each: TSESTree.Node): void => {
    if (each.type === AST_NODE_TYPES.AssignmentExpression) noteAssigned(each.left, assigned);
    else if (each.type === AST_NODE_TYPES.UpdateExpression) noteAssigned(each.argument, assigned);
    else if (each.type === AST_NODE_TYPES.VariableDeclarator) noteConstructed(each, constructed);
    forEachChild(each, visit);
  };
  forEachChild(node, visit);
  return { assigned, constructed };
}

function noteAssigned(target: TSESTree.Node, assigned: Set<string>): void {
  const node = withoutAssertions(target);
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
      assigned.add(node.name);
      return;
    case AST_NODE_TYPES.AssignmentPattern: {
      noteAssigned(node.left, assigned);
      return;
    }
    case AST_NODE_TYPES.ArrayPattern:
      for (const element of node.elements)
        if (element) noteAssigned(element.type === AST_NODE_TYPES.RestElement ? element.argument : element, assigned);
      return;
    case AST_NODE_TYPES.ObjectPattern:
      for (const each of node.properties) if (each.type === AST_NODE_TYPES.Property) noteAssigned(each.value, assigned);
      return;
    default:
  }
}

function noteConstructed(
  { id, init }: TSESTree.VariableDeclarator,
  constructed: Map<string, TSESTree.NewExpression>,
): void {
  if (id.type === AST_NODE_TYPES.Identifier && init?.type === AST_NODE_TYPES.NewExpression)
    constructed.set(id.name, init);
}
