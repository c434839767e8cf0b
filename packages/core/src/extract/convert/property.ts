import { ts } from 'ts-morph';
import type { TypeText } from '../../model/index.ts';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { textOf } from '../text.ts';
import { commentType, type CommentTypes } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { writtenType } from '../types/written-type.ts';
import { addSymbol } from './add-symbol.ts';
import { functionOf } from './bound-expression.ts';
import { callableParts, type Members } from './callable.ts';
import { initializerSplit, memberSignature } from './member-ranges.ts';
import { decoratorsOf, modifiersOf, separatorOf, signatureStart } from './modifiers.ts';
import { shortValue } from './short-value.ts';
import { convertNestedMembers } from './type-members.ts';

/** Converts a property of a class; one that holds a function is a method. */
export function convertProperty(
  node: ts.PropertyDeclaration,
  members: Members,
  holder: Holder,
  context: ModuleContext,
): void {
  const { initializer } = node;
  const bound = functionOf(initializer);
  const split = initializer && initializerSplit(initializer, context);
  const ranges = {
    signature: memberSignature(node, context),
    body: split ? [{ start: split.bodyStart, end: split.bodyEnd }] : [],
  };
  const shared = {
    name: nameOf(node.name, context),
    nameNode: node.name,
    node,
    separator: separatorOf(node),
    modifiers: modifiersOf(node),
    decorators: decoratorsOf(node, context),
    ranges,
  };
  if (bound) {
    const modifiers = [...shared.modifiers, ...modifiersOf(bound)];
    addSymbol({ ...shared, kind: 'method', modifiers, ...callableParts(bound, context, members) }, holder, context);
    return;
  }
  const self = addSymbol(
    {
      ...shared,
      kind: 'property',
      ...shortValue(initializer, ranges.signature, context),
      type: (types) => propertyType(node, types, context),
      analyse: () => analyseSyntax([node.type, initializer, ...(node.modifiers ?? []).filter(ts.isDecorator)], context),
    },
    holder,
    context,
  );
  if (node.type) convertNestedMembers(node.type, self, context);
}

function propertyType(node: ts.PropertyDeclaration, types: CommentTypes, context: ModuleContext): TypeText | undefined {
  const known = writtenType(node.type, context) ?? commentType('type', types, context);
  if (known !== undefined || node.initializer === undefined) return known;
  const isFixed = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) === true;
  const text = inferExpression(node.initializer, context, { widen: !isFixed });
  return text === undefined ? undefined : { text, from: 'inferred' };
}

/** Converts a parameter of a constructor that declares a property. */
export function convertParameterProperty(node: ts.ParameterDeclaration, holder: Holder, context: ModuleContext): void {
  if (!ts.isIdentifier(node.name)) return;
  const start = signatureStart(node, context);
  const { initializer } = node;
  addSymbol(
    {
      kind: 'property',
      name: node.name.text,
      nameNode: node.name,
      node,
      separator: '#',
      modifiers: modifiersOf(node),
      decorators: decoratorsOf(node, context),
      ranges: { signature: [{ start, end: node.end }], body: [] },
      ...(initializer && { initializer: textOf(initializer, context) }),
      type: () => {
        const inferred = initializer && inferExpression(initializer, context, { widen: true });
        return (
          writtenType(node.type, context) ?? (inferred === undefined ? undefined : { text: inferred, from: 'inferred' })
        );
      },
      analyse: () => analyseSyntax([node.type, initializer], context),
    },
    holder,
    context,
  );
}
