import { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { commentType } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { addSymbol } from './add-symbol.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import { functionOf, objectLiteralOf, withoutWrappers } from './bound-expression.ts';
import { callableParts, noMembers } from './callable.ts';
import { convertClass } from './class.ts';
import { convertFunctionProperties } from './constructor-properties.ts';
import { initializerSplit } from './member-ranges.ts';
import { modifiersOf } from './modifiers.ts';
import { convertObjectMembers } from './object-members.ts';
import { shortValue } from './short-value.ts';

/** What the name of a bound value says about it. */
export type BoundName = Pick<
  SymbolDraft,
  'name' | 'nameNode' | 'node' | 'separator' | 'modifiers' | 'exported' | 'signature'
>;

/**
 * Converts a value that is bound to a name by something other than a variable statement: `export default`,
 * an assignment.
 */
export function convertBoundValue(
  shared: BoundName,
  { value, start }: { readonly value: ts.Expression; readonly start: number },
  holder: Holder,
  context: ModuleContext,
): void {
  const { signatureEnd, bodyStart, bodyEnd } = initializerSplit(value, context);
  const bound = functionOf(value);
  const bare = withoutWrappers(value);
  const ranges = { signature: [{ start, end: signatureEnd }], body: [{ start: bodyStart, end: bodyEnd }] };
  if (bound) {
    const modifiers = [...shared.modifiers, ...modifiersOf(bound)];
    const self = addSymbol(
      { ...shared, kind: 'function', modifiers, ranges, ...callableParts(bound, context, noMembers) },
      holder,
      context,
    );
    convertFunctionProperties(bound, self, context);
  } else if (ts.isClassExpression(bare)) convertClass(bare, holder, context, shared);
  else {
    const inferred = inferExpression(value, context, { widen: true });
    const self = addSymbol(
      {
        ...shared,
        kind: 'variable',
        ranges,
        ...shortValue(value, ranges.signature, context),
        ...(shared.signature !== undefined && { signature: shared.signature }),
        type: (types) =>
          commentType('type', types, context) ??
          (inferred === undefined ? undefined : { text: inferred, from: 'inferred' }),
        analyse: () => analyseSyntax([value], context),
      },
      holder,
      context,
    );
    const object = objectLiteralOf(value);
    if (object) convertObjectMembers(object, self, context);
  }
}
