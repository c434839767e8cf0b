import { ts } from 'ts-morph';
import { textOf } from '../text.ts';
import { conditionOf, negationOf } from './conditions.ts';
import { exitOf } from './exits.ts';
import { under, unclear, type Flow, type Guard } from './flow.ts';
import type { Walk } from './walk.ts';

/** Visits statements in order; each is reached only where the ones before did not end the run. */
export function visitStatements(statements: readonly ts.Statement[], walk: Walk): void {
  const start = walk.flow;
  for (const statement of statements) {
    const { returns, jumps } = walk;
    walk.visitChild(statement);
    if (!walk.flow.nested) walk.flow = flowAfter(statement, walk, walk.returns + walk.jumps > returns + jumps);
  }
  walk.endFlow = walk.flow;
  walk.flow = start;
}

/**
 * The flow behind a statement.
 *
 * @param left - The statement holds a `return`, or a jump that leaves it.
 */
function flowAfter(statement: ts.Statement, walk: Walk, left: boolean): Flow {
  if (ts.isIfStatement(statement)) return flowAfterIf(statement, walk, left);
  if (!left) return walk.flow;
  const guard = searchGuard(statement, walk);
  return guard === undefined ? unclear(walk.flow) : under(walk.flow, guard);
}

function flowAfterIf({ expression, thenStatement, elseStatement }: ts.IfStatement, walk: Walk, left: boolean): Flow {
  const { context, flow } = walk;
  const thenExit = exitOf(thenStatement);
  const elseExit = elseStatement && exitOf(elseStatement);
  const because = left ? 'return' : 'throw';
  if (thenExit !== undefined) {
    const after = under(flow, { ...negationOf(expression, context), because, node: expression });
    if (elseStatement === undefined || elseExit !== undefined) return after;
    walk.flow = after;
    const behindElse = flowAfter(elseStatement, walk, left);
    walk.flow = flow;
    return behindElse;
  }
  if (elseExit !== undefined) {
    const after = under(flow, { ...conditionOf(expression, context), because, node: expression });
    return left ? unclear(after) : after;
  }
  return left ? unclear(flow) : flow;
}

/** Behind `for (const x of list) if (found(x)) return …`, nothing in the list was found. */
function searchGuard(statement: ts.Statement, { context }: Walk): Guard | undefined {
  if (
    !ts.isForOfStatement(statement) ||
    statement.awaitModifier ||
    !ts.isVariableDeclarationList(statement.initializer)
  ) {
    return undefined;
  }
  const name = statement.initializer.declarations[0]?.name;
  const body =
    ts.isBlock(statement.statement) && statement.statement.statements.length === 1
      ? statement.statement.statements[0]
      : statement.statement;
  if (
    name === undefined ||
    !ts.isIdentifier(name) ||
    body === undefined ||
    !ts.isIfStatement(body) ||
    body.elseStatement
  ) {
    return undefined;
  }
  if (exitOf(body.thenStatement) !== 'return' || !ts.isIdentifier(statement.expression)) return undefined;
  const text = `!${statement.expression.text}.some((${name.text}) => ${textOf(body.expression, context)})`;
  return { text, loose: false, because: 'return', node: statement.expression };
}
