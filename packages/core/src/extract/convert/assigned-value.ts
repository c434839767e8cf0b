import type { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { commentType } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { addSymbol } from './add-symbol.ts';
import { functionOf } from './bound-expression.ts';
import { callableParts, noMembers } from './callable.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';

/** What a statement of JavaScript assigns to a member, which declares the member. */
export interface AssignedValue {
  readonly nameNode: ts.MemberName;
  readonly separator: '.' | '#';
  readonly value: ts.Expression;
}

/** Converts a member that an assignment declares. One that holds a function is a method. */
export function convertAssignedValue(
  node: ts.Statement,
  { nameNode, separator, value }: AssignedValue,
  holder: Holder,
  context: ModuleContext,
): void {
  const bound = functionOf(value);
  const { signatureEnd, bodyStart, bodyEnd } = initializerSplit(value, context);
  addSymbol(
    {
      kind: bound ? 'method' : 'property',
      name: nameNode.text,
      nameNode,
      node,
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
    holder,
    context,
  );
}
