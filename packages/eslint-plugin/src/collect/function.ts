import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { collectFunctionProperties } from './constructor-properties.ts';
import { functionWords } from './function-words.ts';
import type { OverloadPlace } from './overloads.ts';
import { callableRanges } from './ranges.ts';
import type { Callable } from './symbol-draft.ts';
import type { Declared } from './unwrap-statement.ts';

/** Collects a function declaration, or one overload of it. */
export function collectFunction(
  { start, end, exports }: Declared,
  node: Callable,
  holder: Holder,
  context: CollectContext,
  { implementation, overload, isHidden }: OverloadPlace = { isHidden: false },
): void {
  if (isHidden) return;
  const id = 'id' in node ? node.id : null;
  const self = addSymbol(
    {
      kind: 'function',
      name: id?.name ?? 'default',
      node,
      nameNode: id ?? node,
      start,
      end,
      separator: '.',
      exports,
      limit: node.range[1],
      moreModifiers: functionWords(node, 'generator'),
      ranges: (inside, from) => callableRanges({ start: from, end }, node, inside, implementation),
      callable: node,
      implementation,
      overload,
    },
    holder,
    context,
  );
  collectFunctionProperties(node, self, context);
}
