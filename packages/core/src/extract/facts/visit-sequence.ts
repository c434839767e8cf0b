import { ts } from 'ts-morph';
import { unclear, under } from '../../model/index.ts';
import { textOf } from '../text.ts';
import { exitOf } from './exits.ts';
import { fails, holds, type Flow, type Guard } from './flow.ts';
import { inFlow, visitLeaving, type Walk } from './walk.ts';

/** Visits statements in order; each is reached only where the ones before did not end the run. */
export function visitStatements(statements: readonly ts.Statement[], walk: Walk): void {
  const start = walk.flow;
  for (const statement of statements) {
    visitLeaving(statement, walk);
    if (!walk.flow.nested) walk.flow = flowAfter(statement, walk);
  }
  walk.endFlow = walk.flow;
  walk.flow = start;
}

/** The flow behind a statement. */
function flowAfter(statement: ts.Statement, walk: Walk): Flow {
  if (ts.isIfStatement(statement)) return flowAfterIf(statement, walk);
  if (!walk.leaving.has(statement)) return walk.flow;
  const guard = searchGuard(statement, walk);
  return guard === undefined ? unclear(walk.flow) : under(walk.flow, guard);
}

function flowAfterIf({ expression, thenStatement, elseStatement }: ts.IfStatement, walk: Walk): Flow {
  const { context, flow, leaving } = walk;
  const leaves = (branch: ts.Statement | undefined): boolean => branch !== undefined && leaving.has(branch);
  const because = (branch: ts.Statement): 'return' | 'throw' => (leaves(branch) ? 'return' : 'throw');
  if (exitOf(thenStatement) !== undefined) {
    const after = under(flow, fails(expression, context, because(thenStatement)));
    return elseStatement === undefined ? after : inFlow(after, walk, () => flowAfter(elseStatement, walk));
  }
  if (elseStatement !== undefined && exitOf(elseStatement) !== undefined) {
    const after = under(flow, holds(expression, context, because(elseStatement)));
    return leaves(thenStatement) ? unclear(after) : after;
  }
  return leaves(thenStatement) || leaves(elseStatement) ? unclear(flow) : flow;
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
  return { because: 'return', node: statement.expression, tell: () => ({ text, loose: false }) };
}
