import { plainText, type HeritageRecord } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { textOf } from './names.ts';
import { withParentheses } from './positions.ts';
import type { Class } from './symbol-draft.ts';

/** What a class or interface extends and implements, as written. */
export function heritageRecords(
  node: Class | TSESTree.TSInterfaceDeclaration | undefined,
  context: CollectContext,
): { readonly extends: readonly HeritageRecord[]; readonly implements: readonly HeritageRecord[] } {
  if (node === undefined) return { extends: [], implements: [] };
  const texts = (nodes: readonly TSESTree.Node[] = []): HeritageRecord[] =>
    nodes.map((each) => ({ text: textOf(each, context) }));
  if (node.type === AST_NODE_TYPES.TSInterfaceDeclaration) return { extends: texts(node.extends), implements: [] };
  return { extends: baseOf(node, context), implements: texts(node.implements) };
}

function baseOf({ superClass, superTypeArguments }: Class, context: CollectContext): HeritageRecord[] {
  if (superClass === null) return [];
  const { start, end } = withParentheses(superClass, context);
  return [{ text: plainText({ start, end: superTypeArguments?.range[1] ?? end }, context) }];
}
