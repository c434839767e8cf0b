import type { TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { memberSignatures } from './ranges.ts';
import { collectTypeMembers } from './type-members.ts';
import type { Declared } from './unwrap-statement.ts';

/** Adds an interface below its holder, then what its body declares. */
export function collectInterface(
  node: TSESTree.TSInterfaceDeclaration,
  { start, end, exports }: Declared,
  holder: Holder,
  context: CollectContext,
): void {
  const { body, id } = node;
  const self = addSymbol(
    {
      kind: 'interface',
      name: id.name,
      node,
      nameNode: id,
      start,
      end,
      separator: '.',
      exports,
      ranges: (inside, from) => ({
        signature: [{ start: from, end: body.range[0] }],
        body: memberSignatures(body.body, inside),
      }),
      typeParameters: node.typeParameters,
      heritage: node,
    },
    holder,
    context,
  );
  collectTypeMembers(body.body, self, context);
}
