import { ts } from 'ts-morph';
import type { Holder, ModuleContext } from '../module-context.ts';
import { nameOf } from '../names.ts';
import { convertAccessor, pairAccessors } from './accessor.ts';
import { addSymbol } from './add-symbol.ts';
import { functionOf } from './bound-expression.ts';
import { callableParts, callableRanges, noMembers } from './callable.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';

/**
 * Converts the functions and accessors of an object that a variable holds.
 *
 * @param separator - `#` for an object that is a prototype. Default `.`.
 */
export function convertObjectMembers(
  object: ts.ObjectLiteralExpression,
  self: Holder,
  context: ModuleContext,
  separator: '.' | '#' = '.',
): void {
  const holder: Holder = { ...self, ambient: true };
  const pairs = pairAccessors(object.properties, context);
  for (const node of object.properties) {
    if (ts.isMethodDeclaration(node)) convertMethod(node, separator, holder, context);
    else if (ts.isAccessor(node)) convertAccessor(node, pairs.get(node), noMembers, holder, context, separator);
    else if (ts.isPropertyAssignment(node)) convertFunctionProperty(node, separator, holder, context);
  }
}

function convertMethod(node: ts.MethodDeclaration, separator: '.' | '#', holder: Holder, context: ModuleContext): void {
  addSymbol(
    {
      kind: 'method',
      name: nameOf(node.name, context),
      nameNode: node.name,
      node,
      separator,
      modifiers: modifiersOf(node),
      ranges: callableRanges(node, context),
      ...callableParts(node, context, noMembers),
    },
    holder,
    context,
  );
}

function convertFunctionProperty(
  node: ts.PropertyAssignment,
  separator: '.' | '#',
  holder: Holder,
  context: ModuleContext,
): void {
  const bound = functionOf(node.initializer);
  if (bound === undefined) return;
  const { signatureEnd, bodyStart, bodyEnd } = initializerSplit(node.initializer, context);
  addSymbol(
    {
      kind: 'method',
      name: nameOf(node.name, context),
      nameNode: node.name,
      node,
      separator,
      modifiers: modifiersOf(bound),
      ranges: {
        signature: [{ start: node.getStart(context.source), end: signatureEnd }],
        body: [{ start: bodyStart, end: bodyEnd }],
      },
      ...callableParts(bound, context, noMembers),
    },
    holder,
    context,
  );
}
