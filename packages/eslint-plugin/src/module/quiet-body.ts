import type { SymbolRecord } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { SourceCode } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';

/** What may raise an error that no `throw` of the function tells of. */
const loud = new Set([
  'AwaitExpression',
  'CallExpression',
  'ForOfStatement',
  'ImportExpression',
  'NewExpression',
  'SpreadElement',
  'TaggedTemplateExpression',
  'YieldExpression',
]);

/**
 * Adds to a record that its function calls nothing, where that is so: then it throws nothing but what its own `throw`
 * statements say. Of a function that calls anything, nothing can be said from one module.
 */
export function withQuietBody(
  record: SymbolRecord,
  { node, nameNode }: LintSymbol,
  sourceCode: SourceCode,
): SymbolRecord {
  const body = bodyOf(node) ?? bodyOf(nameNode.parent);
  if (body === undefined || !isQuiet(body, sourceCode)) return record;
  const facts = { ...record.facts, readsParameters: [] };
  return new Proxy(record, {
    get: (target, name) => (name === 'facts' ? facts : (Reflect.get(target, name) as unknown)),
  });
}

function bodyOf(node: unknown): TSESTree.Node | undefined {
  if (!isNode(node)) return undefined;
  const { body, value, init } = node as { body?: unknown; value?: unknown; init?: unknown };
  if (/Function/u.test(node.type)) return isNode(body) ? body : undefined;
  return bodyOf(value ?? init);
}

function isQuiet(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  if (loud.has(node.type) && !isThrown(node)) return false;
  return children(node, sourceCode).every((child) => isQuiet(child, sourceCode));
}

/** A new error is told by its `throw`. */
function isThrown({ type, parent }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.NewExpression && parent.type === AST_NODE_TYPES.ThrowStatement;
}

function children(node: TSESTree.Node, { visitorKeys }: SourceCode): TSESTree.Node[] {
  const held = node as unknown as Readonly<Record<string, unknown>>;
  return (visitorKeys[node.type] ?? []).flatMap((key) => [held[key]].flat().filter(isNode));
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
