import { takesMembers, toolMembers } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { collectAssignedValue, type AssignedValue } from './assigned-value.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { boundObject } from './bound-expression.ts';
import { memberName } from './common-js.ts';
import { collectObjectMembers } from './object-members.ts';

/**
 * Collects `Store.prototype.get = value`, `Store.prototype = { get() {} }` and `Store.open = value`, with which JavaScript
 * declares members.
 */
export function collectAssignedMember(statement: TSESTree.Node, context: CollectContext): void {
  const found = readAssignment(statement);
  const parent = found && holderOf(found.holder, context);
  if (found === undefined || parent?.symbol === undefined) return;
  if (found.name === 'prototype') {
    const object = boundObject(found.value);
    if (object !== undefined) collectObjectMembers(object, parent, context, '#');
    return;
  }
  if (hasMember(parent.symbol.record.id, found.separator, found.name, context)) return;
  collectAssignedValue(statement, found, parent, context);
}

interface Assignment extends AssignedValue {
  readonly holder: string;
}

function readAssignment(statement: TSESTree.Node): Assignment | undefined {
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  const { expression } = statement;
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression || expression.operator !== '=') return undefined;
  const { left, right: value } = expression;
  const name = memberName(left);
  if (name === undefined || left.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const { object, property: nameNode } = left;
  if (object.type === AST_NODE_TYPES.Identifier) {
    const isOfTools = toolMembers.has(name) && name !== 'prototype';
    return isOfTools ? undefined : { holder: object.name, name, nameNode, separator: '.', value };
  }
  if (memberName(object) !== 'prototype' || object.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  if (object.object.type !== AST_NODE_TYPES.Identifier) return undefined;
  return { holder: object.object.name, name, nameNode, separator: '#', value };
}

function holderOf(name: string, { symbols }: CollectContext): Holder | undefined {
  const symbol = symbols.find(({ record }) => record.name === name && takesMembers(record));
  return symbol && { symbol, exported: symbol.record.exported, ambient: true, exportedNames: new Set() };
}

/** Assigned again: the first declares it. */
function hasMember(holder: string, separator: '.' | '#', name: string, { symbols }: CollectContext): boolean {
  return symbols.some(
    ({ record }) => record.parent === holder && record.name === name && record.id[holder.length] === separator,
  );
}
