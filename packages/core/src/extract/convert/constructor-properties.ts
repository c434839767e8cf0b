import { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { commentType } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { addSymbol } from './add-symbol.ts';
import { initializerSplit } from './member-ranges.ts';

/** Converts `this.name = value` in a constructor, with which JavaScript declares a property. */
export function convertConstructorProperties(
  node: ts.ConstructorDeclaration,
  declared: ReadonlySet<string>,
  holder: Holder,
  context: ModuleContext,
): void {
  const seen = new Set(declared);
  for (const statement of node.body?.statements ?? []) {
    const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (
      !assignment ||
      !ts.isBinaryExpression(assignment) ||
      assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken
    )
      continue;
    const { left, right } = assignment;
    if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword) continue;
    if (seen.has(left.name.text)) continue;
    seen.add(left.name.text);
    addProperty(statement, left, right, holder, context);
  }
}

function addProperty(
  node: ts.Statement,
  { name }: ts.PropertyAccessExpression,
  value: ts.Expression,
  holder: Holder,
  context: ModuleContext,
): void {
  const { signatureEnd, bodyStart, bodyEnd } = initializerSplit(value, context);
  addSymbol(
    {
      kind: 'property',
      name: name.text,
      nameNode: name,
      node,
      separator: '#',
      modifiers: [],
      ranges: {
        signature: [{ start: name.getStart(context.source), end: signatureEnd }],
        body: [{ start: bodyStart, end: bodyEnd }],
      },
      type: (types) => {
        const inferred = inferExpression(value, context, { widen: true });
        return (
          commentType('type', types, context) ??
          (inferred === undefined ? undefined : { text: inferred, from: 'inferred' })
        );
      },
      analyse: () => analyseSyntax([value], context),
    },
    holder,
    context,
  );
}
