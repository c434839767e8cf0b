import { under } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { memberName } from '../common-js.ts';
import { withoutAssertions } from './expressions.ts';
import { noteError } from './note-error.ts';
import { fails, holds, inFlow, isAbsent, type Guard, type Walk } from './walk.ts';

/** Notes what a returned expression rejects with, through the branches of `?:`, `??`, `||` and `&&`. */
export function noteReturn(expression: TSESTree.Node, walk: Walk): void {
  const node = withoutAssertions(expression);
  const { flow, context } = walk;
  switch (node.type) {
    case AST_NODE_TYPES.CallExpression: {
      const [rejected] = isPromiseReject(node) ? node.arguments : [];
      if (rejected !== undefined) noteError(rejected, true, walk);
      return;
    }
    case AST_NODE_TYPES.ConditionalExpression:
      inFlow(under(flow, holds(node.test, context)), walk, () => noteReturn(node.consequent, walk));
      inFlow(under(flow, fails(node.test, context)), walk, () => noteReturn(node.alternate, walk));
      return;
    case AST_NODE_TYPES.LogicalExpression:
      inFlow(under(flow, rightGuard(node, walk)), walk, () => noteReturn(node.right, walk));
      return;
    case AST_NODE_TYPES.NewExpression:
      noteExecutor(node, walk);
      return;
    default:
  }
}

/** What holds when the right side of a logical operator is evaluated. */
function rightGuard({ left, operator }: TSESTree.LogicalExpression, { context }: Walk): Guard {
  if (operator === '&&') return holds(left, context);
  return operator === '||' ? fails(left, context) : isAbsent(left, context);
}

function isPromiseReject({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    callee.object.type === AST_NODE_TYPES.Identifier &&
    callee.object.name === 'Promise' &&
    memberName(callee) === 'reject'
  );
}

/** `return new Promise((resolve, reject) => …)`: what its executor rejects with or throws, the function rejects with. */
function noteExecutor({ callee, arguments: [executor] }: TSESTree.NewExpression, walk: Walk): void {
  if (callee.type !== AST_NODE_TYPES.Identifier || callee.name !== 'Promise' || executor === undefined) return;
  const isFunction =
    executor.type === AST_NODE_TYPES.ArrowFunctionExpression || executor.type === AST_NODE_TYPES.FunctionExpression;
  if (!isFunction || executor.body.type !== AST_NODE_TYPES.BlockStatement) return;
  const reject = executor.params[1];
  const name = reject?.type === AST_NODE_TYPES.Identifier ? reject.name : undefined;
  for (const statement of executor.body.body) noteRejections(statement, name, walk);
}

/** Rejections in the statements of an executor, under its `if`s; anything deeper may run later or never. */
function noteRejections(statement: TSESTree.Statement, reject: string | undefined, walk: Walk): void {
  const { flow, context } = walk;
  switch (statement.type) {
    case AST_NODE_TYPES.BlockStatement:
      for (const inner of statement.body) noteRejections(inner, reject, walk);
      return;
    case AST_NODE_TYPES.IfStatement: {
      const { test, consequent, alternate } = statement;
      inFlow(under(flow, holds(test, context)), walk, () => noteRejections(consequent, reject, walk));
      if (alternate) inFlow(under(flow, fails(test, context)), walk, () => noteRejections(alternate, reject, walk));
      return;
    }
    case AST_NODE_TYPES.ThrowStatement: {
      noteError(statement.argument, true, walk);
      return;
    }
    case AST_NODE_TYPES.ExpressionStatement: {
      noteRejectCall(statement.expression, reject, walk);
      return;
    }
    case AST_NODE_TYPES.ReturnStatement:
      if (statement.argument) noteRejectCall(statement.argument, reject, walk);
      return;
    default:
  }
}

function noteRejectCall(call: TSESTree.Node, reject: string | undefined, walk: Walk): void {
  if (call.type !== AST_NODE_TYPES.CallExpression || call.callee.type !== AST_NODE_TYPES.Identifier) return;
  const [error] = call.arguments;
  if (call.callee.name === reject && error !== undefined) noteError(error, true, walk);
}
