import { ts } from 'ts-morph';
import { conditionOf, eitherOf, negationOf, type Condition } from './conditions.ts';
import { exitOf } from './exits.ts';
import { under, unclear, type Flow, type Guard } from './flow.ts';
import { noteReturn } from './returns.ts';
import { noteThrow } from './throws.ts';
import { visitTry } from './try.ts';
import { inFlow, type Walk } from './walk.ts';
import { textOf } from '../text.ts';

const { SyntaxKind } = ts;

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

/** Visits one statement. */
export function visitStatement(node: ts.Statement, walk: Walk): void {
  if (walk.flow.nested) return visitNestedStatement(node, walk);
  switch (node.kind) {
    case SyntaxKind.Block:
      return visitStatements((node as ts.Block).statements, walk);
    case SyntaxKind.IfStatement:
      return visitIf(node as ts.IfStatement, walk);
    case SyntaxKind.SwitchStatement:
      return visitSwitch(node as ts.SwitchStatement, walk);
    case SyntaxKind.TryStatement:
      return visitTry(node as ts.TryStatement, walk);
    case SyntaxKind.ForStatement:
    case SyntaxKind.ForInStatement:
    case SyntaxKind.ForOfStatement:
    case SyntaxKind.WhileStatement:
    case SyntaxKind.DoStatement:
      return visitLoop(node as ts.IterationStatement, walk);
    case SyntaxKind.ReturnStatement: {
      const { expression } = node as ts.ReturnStatement;
      if (expression === undefined) walk.absences.push({ value: 'bare', flow: walk.flow });
      else noteReturn(expression, walk);
      walk.returns++;
      return;
    }
    case SyntaxKind.ThrowStatement:
      return noteThrow((node as ts.ThrowStatement).expression, walk);
    case SyntaxKind.BreakStatement:
    case SyntaxKind.ContinueStatement:
      walk.jumps++;
      return;
    case SyntaxKind.LabeledStatement:
      return walk.visitChild((node as ts.LabeledStatement).statement);
    default:
      return ts.forEachChild(node, walk.visitChild);
  }
}

/** In nested functions only names and calls count. */
function visitNestedStatement(node: ts.Statement, walk: Walk): void {
  if (ts.isBreakOrContinueStatement(node)) return;
  if (ts.isLabeledStatement(node)) return walk.visitChild(node.statement);
  ts.forEachChild(node, walk.visitChild);
}

function visitIf({ expression, thenStatement, elseStatement }: ts.IfStatement, walk: Walk): void {
  const { context, flow } = walk;
  walk.visitChild(expression);
  const holds: Guard = { ...conditionOf(expression, context), because: 'branch', node: expression };
  inFlow(under(flow, holds), walk, () => walk.visitChild(thenStatement));
  if (elseStatement === undefined) return;
  const fails: Guard = { ...negationOf(expression, context), because: 'branch', node: expression };
  inFlow(under(flow, fails), walk, () => walk.visitChild(elseStatement));
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

/** What a loop does may happen never or often: nothing tells whether its body is reached. */
function visitLoop(node: ts.IterationStatement, walk: Walk): void {
  const { jumps } = walk;
  inFlow(unclear(walk.flow), walk, () => ts.forEachChild(node, walk.visitChild));
  walk.jumps = jumps;
}

function visitSwitch({ expression, caseBlock }: ts.SwitchStatement, walk: Walk): void {
  walk.visitChild(expression);
  const { flow, jumps } = walk;
  let open: ts.CaseOrDefaultClause[] = [];
  for (const clause of caseBlock.clauses) {
    if (ts.isCaseClause(clause)) {
      walk.decisions++;
      walk.visitChild(clause.expression);
    }
    open.push(clause);
    const guard = switchGuard(expression, open, caseBlock.clauses, walk);
    const inside = guard ? under(flow, guard) : unclear(flow);
    inFlow(inside, walk, () => visitStatements(clause.statements, walk));
    if (clause.statements.some((statement) => exitOf(statement) !== undefined)) open = [];
  }
  walk.jumps = jumps;
}

/** The condition that one of the clauses is taken; undefined when there are too many to tell. */
function switchGuard(
  expression: ts.Expression,
  taken: readonly ts.CaseOrDefaultClause[],
  all: readonly ts.CaseOrDefaultClause[],
  { context }: Walk,
): Guard | undefined {
  const isTrue = expression.kind === SyntaxKind.TrueKeyword;
  if (isTrue || taken.some(ts.isDefaultClause))
    return isTrue ? undefined : defaultGuard(expression, taken, all, context);
  if (taken.length > 4) return undefined;
  const subject = conditionOf(expression, context);
  const one = (clause: ts.CaseOrDefaultClause): Condition => ({
    text: `${wrap(subject)} === ${ts.isCaseClause(clause) ? textOf(clause.expression, context) : ''}`,
    loose: false,
  });
  return { ...eitherOf(taken.map(one)), because: 'branch', node: expression };
}

/** Default is taken when none of the other cases is. */
function defaultGuard(
  expression: ts.Expression,
  taken: readonly ts.CaseOrDefaultClause[],
  all: readonly ts.CaseOrDefaultClause[],
  context: Walk['context'],
): Guard | undefined {
  const others = all.filter((clause) => ts.isCaseClause(clause) && !taken.includes(clause)).filter(ts.isCaseClause);
  if (others.length === 0 || others.length > 4) return undefined;
  const subject = wrap(conditionOf(expression, context));
  const text = others.map((clause) => `${subject} !== ${textOf(clause.expression, context)}`).join(' && ');
  return { text, loose: false, because: 'branch', node: expression };
}

function wrap({ text, loose }: Condition): string {
  return loose || /\s(?:&&|in|instanceof|[<>=!]=*)\s/u.test(text) ? `(${text})` : text;
}
