import { ts } from 'ts-morph';
import { unclear, under } from '../../model/index.ts';
import { fails, holds } from './flow.ts';
import { noteReturn } from './returns.ts';
import { noteThrow } from './throws.ts';
import { visitStatements } from './visit-sequence.ts';
import { visitSwitch } from './visit-switch.ts';
import { visitTry } from './visit-try.ts';
import { entry, inFlow, visitLeaving, type VisitorEntry, type Walk } from './walk.ts';

const { SyntaxKind } = ts;

/** Statements that decide what is reached, or end the run. */
export const statementVisitors: readonly VisitorEntry[] = [
  entry<ts.Block>(SyntaxKind.Block, ({ statements }, walk) => visitStatements(statements, walk)),
  entry<ts.IfStatement>(SyntaxKind.IfStatement, visitIf),
  entry<ts.SwitchStatement>(SyntaxKind.SwitchStatement, visitSwitch),
  entry<ts.TryStatement>(SyntaxKind.TryStatement, visitTry),
  entry<ts.IterationStatement>(SyntaxKind.ForStatement, visitLoop),
  entry<ts.IterationStatement>(SyntaxKind.ForInStatement, visitLoop),
  entry<ts.IterationStatement>(SyntaxKind.ForOfStatement, visitLoop),
  entry<ts.IterationStatement>(SyntaxKind.WhileStatement, visitLoop),
  entry<ts.IterationStatement>(SyntaxKind.DoStatement, visitLoop),
  entry<ts.ReturnStatement>(SyntaxKind.ReturnStatement, visitReturn),
  entry<ts.ThrowStatement>(SyntaxKind.ThrowStatement, ({ expression }, walk) => noteThrow(expression, walk)),
  entry<ts.Statement>(SyntaxKind.BreakStatement, (_, walk) => walk.jumps++),
  entry<ts.Statement>(SyntaxKind.ContinueStatement, (_, walk) => walk.jumps++),
  entry<ts.LabeledStatement>(SyntaxKind.LabeledStatement, ({ statement }, walk) => walk.visitChild(statement)),
];

/** In nested functions only names and calls count: of statements, labels alone are no names. */
export const nestedStatementVisitors: readonly VisitorEntry[] = [
  entry<ts.Statement>(SyntaxKind.BreakStatement, () => undefined),
  entry<ts.Statement>(SyntaxKind.ContinueStatement, () => undefined),
  entry<ts.LabeledStatement>(SyntaxKind.LabeledStatement, ({ statement }, walk) => walk.visitChild(statement)),
];

function visitReturn({ expression }: ts.ReturnStatement, walk: Walk): void {
  if (expression === undefined) walk.absences.push({ value: 'bare', flow: walk.flow });
  else noteReturn(expression, walk);
  walk.returns++;
}

function visitIf({ expression, thenStatement, elseStatement }: ts.IfStatement, walk: Walk): void {
  const { context, flow } = walk;
  walk.visitChild(expression);
  inFlow(under(flow, holds(expression, context)), walk, () => visitLeaving(thenStatement, walk));
  if (elseStatement === undefined) return;
  inFlow(under(flow, fails(expression, context)), walk, () => visitLeaving(elseStatement, walk));
}

/** What a loop does may happen never or often: nothing tells whether its body is reached. */
function visitLoop(node: ts.IterationStatement, walk: Walk): void {
  const { jumps } = walk;
  inFlow(unclear(walk.flow), walk, () => ts.forEachChild(node, walk.visitChild));
  walk.jumps = jumps;
}
