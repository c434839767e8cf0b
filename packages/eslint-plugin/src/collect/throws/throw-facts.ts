import { conditionAt, cutText, startFlow, type ThrowFact } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from '../collect-context.ts';
import { expressionText } from '../expression-text.ts';
import { literalText, textOf } from '../names.ts';
import type { Callable } from '../symbol-draft.ts';
import { collectBindings, type Bindings } from './bindings.ts';
import { identifiersIn } from './expressions.ts';
import { noteReturn } from './note-return.ts';
import { visitStatements } from './visit-statements.ts';
import type { Guard, SeenThrow, Walk } from './walk.ts';

/** Errors that leave a function by itself, without what it calls. */
export function throwFacts(node: Callable, context: CollectContext): readonly ThrowFact[] {
  const body = 'body' in node ? node.body : undefined;
  if (!body) return [];
  const walk = startWalk(node, context);
  if (body.type === AST_NODE_TYPES.BlockStatement) visitStatements(body.body, walk);
  else noteReturn(body, walk);
  if (walk.throws.length === 0) return [];
  const bindings = collectBindings(node);
  return distinct(walk.throws.map((seen) => throwFact(seen, bindings, context)));
}

function startWalk(node: Callable, context: CollectContext): Walk {
  return {
    context,
    isAsync: 'async' in node && node.async,
    throws: [],
    caughtNames: [],
    flow: startFlow,
    returns: 0,
    jumps: 0,
    leaving: new Set(),
    visitStatements,
  };
}

function throwFact({ node, flow, rejects }: SeenThrow, bindings: Bindings, context: CollectContext): ThrowFact {
  const created = creationOf(node, bindings);
  const message = created && messageOf(created, context);
  // An earlier `return` says nothing about names that were assigned since.
  const isStale = (guard: Guard): boolean => [...identifiersIn(guard.node)].some((name) => bindings.assigned.has(name));
  return {
    error: cutText(created ? expressionText(created.callee, context) : textOf(node, context), 160),
    ...conditionAt(flow, bindings.assigned.size === 0 ? () => false : isStale),
    ...(message !== undefined && { message }),
    ...(rejects && { rejects }),
  };
}

function creationOf(node: TSESTree.Node, { constructed, assigned }: Bindings): TSESTree.NewExpression | undefined {
  if (node.type === AST_NODE_TYPES.NewExpression) return node;
  if (node.type !== AST_NODE_TYPES.Identifier || assigned.has(node.name)) return undefined;
  return constructed.get(node.name);
}

function messageOf({ arguments: [first] }: TSESTree.NewExpression, { text }: CollectContext): string | undefined {
  if (first === undefined) return undefined;
  const isText = first.type === AST_NODE_TYPES.TemplateLiteral || literalText(first) !== undefined;
  return isText ? text.slice(first.range[0] + 1, first.range[1] - 1) : undefined;
}

function distinct(facts: readonly ThrowFact[]): readonly ThrowFact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}
