import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';

/** How a statement always ends the run of what holds it; undefined when the run may go on behind it. */
export type Exit = 'return' | 'throw' | 'jump';

/** Tells whether a statement always leaves. Only what syntax makes certain counts. */
export function exitOf(statement: TSESTree.Statement): Exit | undefined {
  switch (statement.type) {
    case AST_NODE_TYPES.ReturnStatement:
      return 'return';
    case AST_NODE_TYPES.ThrowStatement:
      return 'throw';
    case AST_NODE_TYPES.BreakStatement:
    case AST_NODE_TYPES.ContinueStatement:
      return 'jump';
    case AST_NODE_TYPES.BlockStatement:
      return exitOfAll(statement.body);
    case AST_NODE_TYPES.IfStatement: {
      const otherwise = statement.alternate ? exitOf(statement.alternate) : undefined;
      return otherwise && exitOf(statement.consequent) && otherwise;
    }
    case AST_NODE_TYPES.TryStatement:
      return exitOfTry(statement);
    default:
      return undefined;
  }
}

/** How a list of statements always leaves. */
export function exitOfAll(statements: readonly TSESTree.Statement[]): Exit | undefined {
  for (const statement of statements) {
    const exit = exitOf(statement);
    if (exit !== undefined) return exit;
  }
  return undefined;
}

function exitOfTry({ block, handler, finalizer }: TSESTree.TryStatement): Exit | undefined {
  const always = finalizer ? exitOf(finalizer) : undefined;
  if (always !== undefined) return always;
  const tried = exitOf(block);
  return handler ? tried && exitOf(handler.body) : tried;
}
