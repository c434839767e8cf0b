import type { SymbolLocation } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { previousTokenEnd, withParentheses } from './positions.ts';
import type { SymbolDraft } from './symbol-draft.ts';

/** Line and column of a declaration's name, both from 1, as extraction counts them. */
export function namePlace(draft: SymbolDraft, context: CollectContext): Pick<SymbolLocation, 'line' | 'column'> {
  const { nameNode } = draft;
  const { start } = nameNode.loc;
  const offset = nameOffset(draft, context);
  if (offset === nameNode.range[0]) return { line: start.line, column: start.column + 1 };
  const breaks = context.text.slice(offset, nameNode.range[0]).match(lineBreaks)?.length ?? 0;
  const before = context.text.slice(0, offset);
  return { line: start.line - breaks, column: offset - lastBreakEnd(before) + 1 };
}

const lineBreaks = /\r\n|[\n\r\u2028\u2029]/gu;

/** Brackets and parentheses around a name belong to it; what has no name begins with its first word. */
function nameOffset({ kind, name, start, node, nameNode }: SymbolDraft, context: CollectContext): number {
  const [own] = nameNode.range;
  if (kind === 'constructor' || (name === 'default' && nameNode === node)) return start;
  if (name === 'default') return withParentheses(nameNode, context).start;
  return isComputed(node, nameNode) ? previousTokenEnd(own, context) - 1 : own;
}

function isComputed(node: TSESTree.Node, nameNode: TSESTree.Node): boolean {
  // Those of enums have their name elsewhere, and the parser warns of who asks.
  if (node.type === AST_NODE_TYPES.TSEnumMember) return false;
  const { computed, key } = node as { computed?: boolean; key?: TSESTree.Node };
  return computed === true && key === nameNode;
}

function lastBreakEnd(text: string): number {
  return Math.max(...['\n', '\r', '\u2028', '\u2029'].map((each) => text.lastIndexOf(each))) + 1;
}
