import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { collectBoundValue } from './bound-value.ts';
import type { CollectContext, Holder } from './collect-context.ts';

/** An assignment that exports: `exports.name = value`, `module.exports.name = value`, or `module.exports = value`. */
export interface CommonJsExport {
  /** `export=` for the whole module. */
  readonly name: string;
  readonly nameNode: TSESTree.Node;
  readonly value: TSESTree.Expression;
}

/** Reads a statement of CommonJS that exports something. */
export function readCommonJsExport(statement: TSESTree.Node): CommonJsExport | undefined {
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  const { expression } = statement;
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression || expression.operator !== '=') return undefined;
  const { left, right: value } = expression;
  const name = memberName(left);
  if (name === undefined || left.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  if (isModuleExports(left)) return { name: 'export=', nameNode: left, value };
  const isExported = isModuleExports(left.object) || isNamed(left.object, 'exports');
  return isExported ? { name, nameNode: left.property, value } : undefined;
}

/** Collects `exports.name = value` of CommonJS. A bare name exports what it names and is no declaration. */
export function collectCommonJsExport(node: TSESTree.Node, holder: Holder, context: CollectContext): void {
  const found = readCommonJsExport(node);
  if (found === undefined || found.value.type === AST_NODE_TYPES.Identifier) return;
  const { name, nameNode, value } = found;
  const [start, end] = node.range;
  collectBoundValue(
    { name, nameNode, node, start, end, exported: holder.exported, words: ['export'], signatureStart: start },
    value,
    holder,
    context,
  );
}

function isModuleExports(node: TSESTree.Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression && memberName(node) === 'exports' && isNamed(node.object, 'module')
  );
}

/** Name of a property behind a dot. */
export function memberName(node: TSESTree.Node): string | undefined {
  if (node.type !== AST_NODE_TYPES.MemberExpression || node.computed) return undefined;
  const { property } = node;
  if (property.type === AST_NODE_TYPES.PrivateIdentifier) return `#${property.name}`;
  return property.name;
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === AST_NODE_TYPES.Identifier && node.name === name;
}
