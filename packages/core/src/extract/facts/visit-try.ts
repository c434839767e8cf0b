import { ts } from 'ts-morph';
import { unclear } from '../../model/index.ts';
import { exitOfAll } from './exits.ts';
import { inFlow, type Walk } from './walk.ts';

/**
 * Visits `try`. What is raised in it leaves the function for certain only when there is no `catch`, or one that always throws
 * the very error on; `finally` that returns lets nothing out.
 */
export function visitTry({ tryBlock, catchClause, finallyBlock }: ts.TryStatement, walk: Walk): void {
  const { flow } = walk;
  const swallows = finallyBlock !== undefined && exitOfAll(finallyBlock.statements) !== undefined;
  const isCaught = swallows || (catchClause !== undefined && !rethrows(catchClause));
  inFlow(isCaught ? { ...flow, caught: true } : flow, walk, () => walk.visitChild(tryBlock));
  if (catchClause) visitCatch(catchClause, swallows, walk);
  if (finallyBlock) walk.visitChild(finallyBlock);
}

function visitCatch(clause: ts.CatchClause, swallows: boolean, walk: Walk): void {
  walk.decisions++;
  const name = clause.variableDeclaration?.name;
  const isNamed = name !== undefined && ts.isIdentifier(name);
  if (isNamed) walk.locals.add(name.text);
  walk.caughtNames.push(isNamed ? name.text : '');
  const flow = unclear(swallows ? { ...walk.flow, caught: true } : walk.flow);
  inFlow(flow, walk, () => walk.visitChild(clause.block));
  walk.caughtNames.pop();
}

/** Its last statement throws the caught error on, and nothing before leaves otherwise. */
function rethrows({ variableDeclaration, block }: ts.CatchClause): boolean {
  const name = variableDeclaration?.name;
  const last = block.statements.at(-1);
  if (name === undefined || !ts.isIdentifier(name) || last === undefined || !ts.isThrowStatement(last)) return false;
  if (!ts.isIdentifier(last.expression) || last.expression.text !== name.text) return false;
  return block.statements
    .slice(0, -1)
    .every((statement) => ts.isExpressionStatement(statement) || ts.isVariableStatement(statement));
}
