import { ts } from 'ts-morph';
import { conditionAt, under, cutText, type ThrowFact } from '../../model/index.ts';
import { textOf } from '../text.ts';
import { withoutAssertions } from './conditions.ts';
import { fails, holds, type Guard } from './flow.ts';
import type { SeenThrow } from './seen.ts';
import type { Walk } from './walk.ts';

/** Notes `throw`; in an async function the promise rejects. */
export function noteThrow(expression: ts.Expression, walk: Walk): void {
  noteError(expression, isAsync(walk), walk);
  walk.visitChild(expression);
}

/** Notes an error that leaves the function, unless a `catch` keeps it. */
export function noteError(expression: ts.Expression, rejects: boolean, walk: Walk): void {
  const { flow, context } = walk;
  if (flow.caught || flow.nested) return;
  const node = withoutAssertions(expression);
  if (ts.isConditionalExpression(node)) {
    walk.flow = under(flow, holds(node.condition, context));
    noteError(node.whenTrue, rejects, walk);
    walk.flow = under(flow, fails(node.condition, context));
    noteError(node.whenFalse, rejects, walk);
    walk.flow = flow;
    return;
  }
  // An error that is only passed on is told by the calls in the `try`.
  if (ts.isIdentifier(node) && walk.caughtNames.includes(node.text)) return;
  walk.throws.push({ node, flow, rejects });
}

/** True for an async function: what it throws rejects. */
export function isAsync({ function: node }: Walk): boolean {
  return node?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
}

/** The fact that a seen error proves. */
export function throwFact(
  { node, flow, rejects }: SeenThrow,
  walk: Walk,
  isStale: (guard: Guard) => boolean,
): ThrowFact {
  const created = creationOf(node, walk);
  const message = created && messageOf(created, walk);
  return {
    error: cutText(textOf(created?.expression ?? node, walk.context), 160),
    ...conditionAt(flow, isStale),
    ...(message !== undefined && { message }),
    ...(rejects && { rejects }),
  };
}

function creationOf(node: ts.Expression, { constructed, assigned }: Walk): ts.NewExpression | undefined {
  if (ts.isNewExpression(node)) return node;
  return ts.isIdentifier(node) && !assigned.has(node.text) ? constructed.get(node.text) : undefined;
}

function messageOf({ arguments: args }: ts.NewExpression, { context }: Walk): string | undefined {
  const first = args?.[0];
  if (first === undefined || !(ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))) return undefined;
  return context.text.slice(first.getStart(context.source) + 1, first.end - 1);
}
