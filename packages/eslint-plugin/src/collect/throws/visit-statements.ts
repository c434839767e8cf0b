import { unclear, under } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { textOf } from '../names.ts';
import { exitOf } from './exits.ts';
import { noteError } from './note-error.ts';
import { noteReturn } from './note-return.ts';
import { visitSwitch } from './visit-switch.ts';
import { visitTry } from './visit-try.ts';
import { fails, holds, inFlow, type Flow, type Guard, type Walk } from './walk.ts';

/** Visits statements in order; each is reached only where the ones before did not end the run. */
export function visitStatements(statements: readonly TSESTree.Statement[], walk: Walk): void {
  const start = walk.flow;
  for (const statement of statements) {
    visitLeaving(statement, walk);
    walk.flow = flowAfter(statement, walk);
  }
  walk.flow = start;
}

/** Visits a statement, and remembers whether it may leave what holds it other than by an error. */
function visitLeaving(statement: TSESTree.Statement, walk: Walk): void {
  const before = walk.returns + walk.jumps;
  visitStatement(statement, walk);
  if (walk.returns + walk.jumps !== before) walk.leaving.add(statement);
}

function visitStatement(statement: TSESTree.Statement, walk: Walk): void {
  switch (statement.type) {
    case AST_NODE_TYPES.BlockStatement: {
      visitStatements(statement.body, walk);
      return;
    }
    case AST_NODE_TYPES.IfStatement: {
      visitIf(statement, walk);
      return;
    }
    case AST_NODE_TYPES.SwitchStatement: {
      visitSwitch(statement, walk);
      return;
    }
    case AST_NODE_TYPES.TryStatement: {
      visitTry(statement, walk);
      return;
    }
    case AST_NODE_TYPES.ForStatement:
    case AST_NODE_TYPES.ForInStatement:
    case AST_NODE_TYPES.ForOfStatement:
    case AST_NODE_TYPES.WhileStatement:
    case AST_NODE_TYPES.DoWhileStatement: {
      visitLoop(statement.body, walk);
      return;
    }
    case AST_NODE_TYPES.LabeledStatement: {
      visitStatement(statement.body, walk);
      return;
    }
    case AST_NODE_TYPES.ThrowStatement: {
      noteError(statement.argument, walk.isAsync, walk);
      return;
    }
    case AST_NODE_TYPES.ReturnStatement:
      if (statement.argument) noteReturn(statement.argument, walk);
      walk.returns++;
      return;
    case AST_NODE_TYPES.BreakStatement:
    case AST_NODE_TYPES.ContinueStatement:
      walk.jumps++;
      return;
    default:
  }
}

function visitIf({ test, consequent, alternate }: TSESTree.IfStatement, walk: Walk): void {
  const { context, flow } = walk;
  inFlow(under(flow, holds(test, context)), walk, () => visitLeaving(consequent, walk));
  if (alternate) inFlow(under(flow, fails(test, context)), walk, () => visitLeaving(alternate, walk));
}

/** What a loop does may happen never or often: nothing tells whether its body is reached. */
function visitLoop(body: TSESTree.Statement, walk: Walk): void {
  const { jumps } = walk;
  inFlow(unclear(walk.flow), walk, () => visitStatement(body, walk));
  walk.jumps = jumps;
}

/** The flow behind a statement. */
function flowAfter(statement: TSESTree.Statement, walk: Walk): Flow {
  if (statement.type === AST_NODE_TYPES.IfStatement) return flowAfterIf(statement, walk);
  if (!walk.leaving.has(statement)) return walk.flow;
  const guard = searchGuard(statement, walk);
  return guard === undefined ? unclear(walk.flow) : under(walk.flow, guard);
}

function flowAfterIf({ test, consequent, alternate }: TSESTree.IfStatement, walk: Walk): Flow {
  const { context, flow, leaving } = walk;
  const leaves = (branch: TSESTree.Statement | null): boolean => branch !== null && leaving.has(branch);
  const because = (branch: TSESTree.Statement): 'return' | 'throw' => (leaves(branch) ? 'return' : 'throw');
  if (exitOf(consequent) !== undefined) {
    const after = under(flow, fails(test, context, because(consequent)));
    return alternate === null ? after : inFlow(after, walk, () => flowAfter(alternate, walk));
  }
  if (alternate !== null && exitOf(alternate) !== undefined) {
    const after = under(flow, holds(test, context, because(alternate)));
    return leaves(consequent) ? unclear(after) : after;
  }
  return leaves(consequent) || leaves(alternate) ? unclear(flow) : flow;
}

/** Behind `for (const x of list) if (found(x)) return …`, nothing in the list was found. */
function searchGuard(statement: TSESTree.Statement, { context }: Walk): Guard | undefined {
  if (statement.type !== AST_NODE_TYPES.ForOfStatement || statement.await) return undefined;
  const { left, right, body } = statement;
  if (left.type !== AST_NODE_TYPES.VariableDeclaration || right.type !== AST_NODE_TYPES.Identifier) return undefined;
  const name = left.declarations[0].id;
  const only = body.type === AST_NODE_TYPES.BlockStatement && body.body.length === 1 ? body.body[0] : body;
  if (name.type !== AST_NODE_TYPES.Identifier || only?.type !== AST_NODE_TYPES.IfStatement) return undefined;
  if (only.alternate || exitOf(only.consequent) !== 'return') return undefined;
  const text = `!${right.name}.some((${name.name}) => ${textOf(only.test, context)})`;
  return { because: 'return', node: right, tell: () => ({ text, loose: false }) };
}
