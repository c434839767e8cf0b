import type { TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { keyName } from './names.ts';
import { memberSignatures } from './ranges.ts';
import type { Declared } from './unwrap-statement.ts';

/** Adds an enum below its holder, then each of its constants. */
export function collectEnum(
  node: TSESTree.TSEnumDeclaration,
  { start, end, exports }: Declared,
  holder: Holder,
  context: CollectContext,
): void {
  const { id, body } = node;
  const self = addSymbol(
    {
      kind: 'enum',
      name: id.name,
      node,
      nameNode: id,
      start,
      end,
      separator: '.',
      exports,
      ranges: (inside, from) => ({
        signature: [{ start: from, end: body.range[0] }],
        body: memberSignatures(body.members, inside),
        ordered: true,
      }),
    },
    holder,
    context,
  );
  for (const member of body.members) collectMember(member, self, context);
}

function collectMember(node: TSESTree.TSEnumMember, holder: Holder, context: CollectContext): void {
  const [start, end] = node.range;
  addSymbol(
    {
      kind: 'enum-member',
      name: keyName(node.id, false, context),
      node,
      nameNode: node.id,
      start,
      end,
      separator: '.',
      exported: holder.exported,
      modifiers: () => [],
      ranges: () => ({ signature: [{ start, end }], body: [] }),
      initializer: node.initializer,
    },
    holder,
    context,
  );
}
