import { ts } from 'ts-morph';
import { under } from '../../model/index.ts';
import { fails, holds } from './flow.ts';
import { noteError } from './throws.ts';
import { inFlow, type Walk } from './walk.ts';

/** `return new Promise((resolve, reject) => …)`: what its executor rejects with or throws, the function rejects with. */
export function noteExecutor({ expression, arguments: args }: ts.NewExpression, walk: Walk): void {
  const executor = args?.[0];
  if (!ts.isIdentifier(expression) || expression.text !== 'Promise' || executor === undefined) return;
  if (!ts.isArrowFunction(executor) && !ts.isFunctionExpression(executor)) return;
  const reject = executor.parameters[1]?.name;
  if (!ts.isBlock(executor.body) || walk.flow.nested) return;
  const name = reject && ts.isIdentifier(reject) ? reject.text : undefined;
  for (const statement of executor.body.statements) noteRejections(statement, name, walk);
}

/** Rejections in the statements of an executor, under its `if`s; anything deeper may run later or never. */
function noteRejections(statement: ts.Statement, reject: string | undefined, walk: Walk): void {
  if (ts.isBlock(statement)) {
    for (const inner of statement.statements) noteRejections(inner, reject, walk);
  } else if (ts.isIfStatement(statement)) {
    const { expression, thenStatement, elseStatement } = statement;
    inFlow(under(walk.flow, holds(expression, walk.context)), walk, () => noteRejections(thenStatement, reject, walk));
    if (elseStatement)
      inFlow(under(walk.flow, fails(expression, walk.context)), walk, () =>
        noteRejections(elseStatement, reject, walk),
      );
  } else if (ts.isThrowStatement(statement)) noteError(statement.expression, true, walk);
  else if (ts.isExpressionStatement(statement) || ts.isReturnStatement(statement)) {
    const call = statement.expression;
    if (call === undefined || !ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return;
    const [error] = call.arguments;
    if (call.expression.text === reject && error !== undefined) noteError(error, true, walk);
  }
}
