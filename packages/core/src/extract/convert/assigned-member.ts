import { ts } from 'ts-morph';
import { takesMembers, toolMembers } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { commentType } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { addSymbol } from './add-symbol.ts';
import { functionOf } from './bound-expression.ts';
import { callableParts, noMembers } from './callable.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';

/** Converts `Store.prototype.get = value` and `Store.open = value`, with which JavaScript declares members. */
export function convertAssignedMember(statement: ts.Statement, context: ModuleContext): void {
  const found = readAssignment(statement);
  const parent = found && holderOf(found.holder, context);
  if (found === undefined || parent === undefined) return;
  const { nameNode, separator, value } = found;
  if (hasMember(parent.id, separator, nameNode.text, context)) return;
  const bound = functionOf(value);
  const { signatureEnd, bodyStart, bodyEnd } = initializerSplit(value, context);
  addSymbol(
    {
      kind: bound ? 'method' : 'property',
      name: nameNode.text,
      nameNode,
      node: statement,
      separator,
      modifiers: bound ? modifiersOf(bound) : [],
      ranges: {
        signature: [{ start: nameNode.getStart(context.source), end: signatureEnd }],
        body: [{ start: bodyStart, end: bodyEnd }],
      },
      ...(bound
        ? callableParts(bound, context, noMembers)
        : {
            type: (types) => {
              const inferred = inferExpression(value, context, { widen: true });
              return (
                commentType('type', types, context) ??
                (inferred === undefined ? undefined : { text: inferred, from: 'inferred' })
              );
            },
            analyse: () => analyseSyntax([value], context),
          }),
    },
    parent,
    context,
  );
}

interface Assignment {
  readonly holder: string;
  readonly nameNode: ts.MemberName;
  readonly separator: '.' | '#';
  readonly value: ts.Expression;
}

function readAssignment(statement: ts.Statement): Assignment | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right: value } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
  const { expression, name: nameNode } = left;
  if (toolMembers.has(nameNode.text)) return undefined;
  if (ts.isIdentifier(expression)) return { holder: expression.text, nameNode, separator: '.', value };
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
