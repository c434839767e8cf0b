import type { TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import { boundFunction } from './bound-expression.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { functionWords } from './function-words.ts';
import { splitValue } from './ranges.ts';

/** What a statement of JavaScript assigns to a member, which declares the member. */
export interface AssignedValue {
  readonly name: string;
  readonly nameNode: TSESTree.Node;
  readonly separator: '.' | '#';
  readonly value: TSESTree.Expression;
}

/** Collects a member that an assignment declares. One that holds a function is a method. */
export function collectAssignedValue(
  node: TSESTree.Node,
  { name, nameNode, separator, value }: AssignedValue,
  holder: Holder,
  context: CollectContext,
): void {
  const bound = boundFunction(value);
  const [start, end] = node.range;
  addSymbol(
    {
      kind: bound ? 'method' : 'property',
      name,
      node,
      nameNode,
      start,
      end,
      separator,
      modifiers: () => (bound ? functionWords(bound) : []),
      ranges: (inside) => {
        const { signatureEnd, body } = splitValue(value, inside);
        return { signature: [{ start: nameNode.range[0], end: signatureEnd }], body: [body] };
      },
      ...(bound && { callable: bound }),
    },
    holder,
    context,
  );
}
