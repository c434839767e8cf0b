import type { TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import { boundClass, boundFunction, boundObject } from './bound-expression.ts';
import { collectClass } from './class.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { collectFunctionProperties } from './constructor-properties.ts';
import { functionWords } from './function-words.ts';
import { collectObjectMembers } from './object-members.ts';
import { splitValue } from './ranges.ts';
import type { SymbolDraft } from './symbol-draft.ts';

/** What the name of a bound value says about it. */
export type BoundName = Pick<SymbolDraft, 'name' | 'nameNode' | 'node' | 'start' | 'end' | 'exported'> & {
  readonly words: NonNullable<SymbolDraft['moreModifiers']>;
  /** Where the signature that leads to the value starts. */
  readonly signatureStart: number;
  /** Instead of the text of the signature, unless the value is a function. */
  readonly signature?: string;
};

/**
 * Collects a value that is bound to a name by something other than a variable statement: `export default`, an
 * assignment.
 */
export function collectBoundValue(
  { words, signatureStart, signature, ...shared }: BoundName,
  value: TSESTree.Expression,
  holder: Holder,
  context: CollectContext,
): void {
  const bound = boundFunction(value);
  const heldClass = boundClass(value);
  const modifiers = (): typeof words => (bound ? [...words, ...functionWords(bound)] : words);
  const named = {
    ...shared,
    separator: '.' as const,
    modifiers,
    ...(signature !== undefined && !bound && { signature }),
  };
  if (heldClass) {
    collectClass(heldClass, shared, holder, context, named);
    return;
  }
  const self = addSymbol(
    {
      ...named,
      kind: bound ? 'function' : 'variable',
      ranges: (inside) => {
        const { signatureEnd, body } = splitValue(value, inside);
        return { signature: [{ start: signatureStart, end: signatureEnd }], body: [body] };
      },
      ...(bound ? { callable: bound } : { initializer: value, showsValue: true }),
    },
    holder,
    context,
  );
  if (bound) collectFunctionProperties(bound, self, context);
  const object = bound ? undefined : boundObject(value);
  if (object) collectObjectMembers(object, self, context);
}
