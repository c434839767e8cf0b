import type { ts } from 'ts-morph';
import type { Holder, ModuleContext } from '../module-context.ts';
import { addSymbol } from './add-symbol.ts';
import { callableParts, callableRanges, noMembers } from './callable.ts';
import { convertFunctionProperties } from './constructor-properties.ts';
import { modifiersOf } from './modifiers.ts';
import type { OverloadPlace } from './overloads.ts';

/** Converts a function declaration, or one overload of it. */
export function convertFunction(
  node: ts.FunctionDeclaration,
  holder: Holder,
  context: ModuleContext,
  { implementation, overload, isHidden }: OverloadPlace = { isHidden: false },
): void {
  if (isHidden) return;
  const parts = callableParts(node, context, noMembers, implementation);
  const self = addSymbol(
    {
      kind: 'function',
      name: node.name?.text ?? 'default',
      nameNode: node.name ?? node,
      node,
      separator: '.',
      modifiers: modifiersOf(node),
      ranges: callableRanges(node, context, implementation),
      typeParameters: parts.typeParameters,
      parameters: parts.parameters,
      returns: parts.returns,
      analyse: parts.analyse,
      overload,
    },
    holder,
    context,
  );
  convertFunctionProperties(node, self, context);
}
