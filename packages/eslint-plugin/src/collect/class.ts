import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TextRange } from '@docwright/core/model';
import { addSymbol } from './add-symbol.ts';
import { collectClassMembers } from './class-members.ts';
import { decoratorsOf } from './decorators-of.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { memberSignatures } from './ranges.ts';
import type { Class, Span, SymbolDraft } from './symbol-draft.ts';

/** What a name that holds a class expression says instead of the class. */
export type BoundClass = Partial<SymbolDraft> & {
  /** The signature that leads to the class. */
  readonly lead?: (context: CollectContext, signatureStart: number) => readonly TextRange[];
};

/** Adds what a class declares below its holder: itself, then its members in source order. */
export function collectClass(
  node: Class,
  { start, end, exports = false }: Span & { readonly exports?: boolean },
  holder: Holder,
  context: CollectContext,
  { lead, ...bound }: BoundClass = {},
): void {
  const isBound = node.type === AST_NODE_TYPES.ClassExpression;
  const self = addSymbol(
    {
      kind: 'class',
      name: node.id?.name ?? 'default',
      node,
      nameNode: node.id ?? node,
      start,
      end,
      separator: '.',
      exports,
      declares: node.declare,
      limit: node.body.range[0],
      ...(!isBound && { decorators: decoratorsOf(node) }),
      ranges: (inside, from) => {
        const own = { start: isBound ? node.range[0] : from, end: node.body.range[0] };
        return { signature: [...(lead?.(inside, from) ?? []), own], body: memberSignatures(node.body.body, inside) };
      },
      typeParameters: node.typeParameters,
      heritage: node,
      ...bound,
    },
    holder,
    context,
  );
  collectClassMembers(node.body.body, self, context);
}
