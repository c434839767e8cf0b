import { unclear } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { exitOfAll } from './exits.ts';
import { inFlow, type Walk } from './walk.ts';

/**
 * Visits `try`. What is raised in it leaves the function for certain only when there is no `catch`, or one that always
 * throws the very error on; `finally` that returns lets nothing out.
 */
export function visitTry({ block, handler, finalizer }: TSESTree.TryStatement, walk: Walk): void {
  const { flow } = walk;
  const swallows = Boolean(finalizer) && exitOfAll(finalizer?.body ?? []) !== undefined;
  const isCaught = swallows || (handler !== null && !rethrows(handler));
  inFlow(isCaught ? { ...flow, caught: true } : flow, walk, () => walk.visitStatements(block.body, walk));
  if (handler) visitCatch(handler, swallows, walk);
  if (finalizer) walk.visitStatements(finalizer.body, walk);
}

function visitCatch({ param, body }: TSESTree.CatchClause, swallows: boolean, walk: Walk): void {
  walk.caughtNames.push(param?.type === AST_NODE_TYPES.Identifier ? param.name : '');
  const flow = unclear(swallows ? { ...walk.flow, caught: true } : walk.flow);
  inFlow(flow, walk, () => walk.visitStatements(body.body, walk));
  walk.caughtNames.pop();
}

/** Its last statement throws the caught error on, and nothing before leaves otherwise. */
function rethrows({ param, body }: TSESTree.CatchClause): boolean {
  const last = body.body.at(-1);
  if (param?.type !== AST_NODE_TYPES.Identifier || last?.type !== AST_NODE_TYPES.ThrowStatement) return false;
  if (last.argument.type !== AST_NODE_TYPES.Identifier || last.argument.name !== param.name) return false;
  return body.body
    .slice(0, -1)
    .every(({ type }) => type === AST_NODE_TYPES.ExpressionStatement || type === AST_NODE_TYPES.VariableDeclaration);
}
