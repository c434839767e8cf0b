import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { accessorOf, collectAccessor, pairAccessors } from './accessor.ts';
import { addSymbol } from './add-symbol.ts';
import { boundFunction } from './bound-expression.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { functionWords } from './function-words.ts';
import { keyName } from './names.ts';
import { callableRanges, splitValue } from './ranges.ts';

/**
 * Adds what can be called or read through an object literal, as static to the variable that holds it.
 *
 * @param separator - `#` for an object that is a prototype. Default `.`.
 */
export function collectObjectMembers(
  object: TSESTree.ObjectExpression,
  self: Holder,
  context: CollectContext,
  separator: '.' | '#' = '.',
): void {
  const holder: Holder = { ...self, ambient: true };
  const pairs = pairAccessors(object.properties, context);
  for (const node of object.properties) {
    if (node.type !== AST_NODE_TYPES.Property) continue;
    const accessor = accessorOf(node);
    if (accessor) collectAccessor(accessor, pairs.get(node), separator, holder, context);
    else collectMethod(node, separator, holder, context);
  }
}

function collectMethod(node: TSESTree.Property, separator: '.' | '#', holder: Holder, context: CollectContext): void {
  const { value, key } = node;
  const bound = node.shorthand ? undefined : boundFunction(value);
  if (bound === undefined) return;
  const [start, end] = node.range;
  addSymbol(
    {
      kind: 'method',
      name: keyName(key, node.computed, context),
      node,
      nameNode: key,
      start,
      end,
      separator,
      modifiers: () => functionWords(bound),
      ranges: (inside) => {
        if (node.method) return callableRanges({ start, end }, bound, inside);
        const { signatureEnd, body } = splitValue(bound, inside);
        return { signature: [{ start, end: signatureEnd }], body: [body] };
      },
      callable: bound,
    },
    holder,
    context,
  );
}
