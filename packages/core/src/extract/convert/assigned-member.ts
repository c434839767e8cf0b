import { ts } from 'ts-morph';
import { takesMembers, toolMembers } from '../../model/index.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { objectLiteralOf } from './bound-expression.ts';
import { convertObjectMembers } from './object-members.ts';
import { convertAssignedValue, type AssignedValue } from './assigned-value.ts';

/**
 * Converts `Store.prototype.get = value`, `Store.prototype = { get() {} }` and `Store.open = value`, with which JavaScript
 * declares members.
 */
export function convertAssignedMember(statement: ts.Statement, context: ModuleContext): void {
  const found = readAssignment(statement);
  const parent = found && holderOf(found.holder, context);
  if (found === undefined || parent === undefined) return;
  if (found.nameNode.text === 'prototype') {
    const object = objectLiteralOf(found.value);
    if (object !== undefined) convertObjectMembers(object, parent, context, '#');
    return;
  }
  if (hasMember(parent.id, found.separator, found.nameNode.text, context)) return;
  convertAssignedValue(statement, found, parent, context);
}

interface Assignment extends AssignedValue {
  readonly holder: string;
}

function readAssignment(statement: ts.Statement): Assignment | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right: value } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
  const { expression, name: nameNode } = left;
  if (ts.isIdentifier(expression)) {
    const isOfTools = toolMembers.has(nameNode.text) && nameNode.text !== 'prototype';
    return isOfTools ? undefined : { holder: expression.text, nameNode, separator: '.', value };
  }
  const isPrototype = ts.isPropertyAccessExpression(expression) && expression.name.text === 'prototype';
  if (!isPrototype || !ts.isIdentifier(expression.expression)) return undefined;
  return { holder: expression.expression.text, nameNode, separator: '#', value };
}

function holderOf(name: string, { symbols }: ModuleContext): (Holder & { readonly id: string }) | undefined {
  const found = symbols.find((symbol) => symbol.name === name && takesMembers(symbol));
  if (found === undefined) return undefined;
  const { id, exported, visible } = found;
  return { id, exported, visible, ambient: true, exportedNames: new Set() };
}

/** Assigned again: the first declares it. */
function hasMember(holder: string, separator: '.' | '#', name: string, { symbols }: ModuleContext): boolean {
  return symbols.some(
    ({ id, parent, name: other }) => parent === holder && other === name && id[holder.length] === separator,
  );
}
