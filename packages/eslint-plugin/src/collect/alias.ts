import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { follows } from './positions.ts';
import { memberSignatures } from './ranges.ts';
import { collectNestedMembers } from './type-members.ts';
import type { Declared } from './unwrap-statement.ts';

/** Collects a type alias; members of an object type on its right side are its members. */
export function collectAlias(
  node: TSESTree.TSTypeAliasDeclaration,
  { start, end, exports }: Declared,
  holder: Holder,
  context: CollectContext,
): void {
  const { id, typeAnnotation: type, typeParameters } = node;
  const self = addSymbol(
    {
      kind: 'type-alias',
      name: id.name,
      node,
      nameNode: id,
      start,
      end,
      separator: '.',
      exports,
      ranges: (inside, from) =>
        type.type === AST_NODE_TYPES.TSTypeLiteral && follows('=', type.range[0], inside)
          ? { signature: [{ start: from, end: type.range[0] }], body: memberSignatures(type.members, inside) }
          : { signature: [{ start: from, end }], body: [] },
      typeParameters,
      alias: type,
    },
    holder,
    context,
  );
  collectNestedMembers(type, self, context);
}
