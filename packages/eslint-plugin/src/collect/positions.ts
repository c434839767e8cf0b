import type { TextRange } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';

// Parentheses are no nodes in this tree, and tokens are dear to look up: both are read from the text, which between two
// tokens holds nothing but white space and comments.

/** End of the token before an offset; 0 when there is none. */
export function previousTokenEnd(offset: number, context: CollectContext): number {
  const { text, comments } = context;
  let position = skipSpaceBack(text, offset);
  for (let index = lastCommentBefore(position, comments); index >= 0; index--) {
    const [start, end] = comments[index]?.range ?? [0, 0];
    if (end !== position) break;
    position = skipSpaceBack(text, start);
  }
  return position;
}

/** Start of the token at or behind an offset; the end of the text when there is none. */
export function nextTokenStart(offset: number, { text }: CollectContext): number {
  let position = offset;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isSpace(code, text, position)) position++;
    else if (code === slash && text[position + 1] === '*') position = endOf('*/', position + 2, text);
    else if (code === slash && text[position + 1] === '/') position = endOf('\n', position + 2, text);
    else break;
  }
  return position;
}

/** The range of an expression or type with the parentheses around it. */
export function withParentheses({ range: [start, end] }: TSESTree.Node, context: CollectContext): TextRange {
  let from = start;
  let to = end;
  for (;;) {
    const before = previousTokenEnd(from, context) - 1;
    if (context.text[before] !== '(') return { start: from, end: to };
    const after = nextTokenStart(to, context);
    if (context.text[after] !== ')') return { start: from, end: to };
    from = before;
    to = after + 1;
  }
}

/** True when a token stands directly before an offset. */
export function follows(token: string, offset: number, context: CollectContext): boolean {
  return context.text.startsWith(token, previousTokenEnd(offset, context) - token.length);
}

/** An end without a semicolon, and without white space before it. */
export function withoutSemicolon(end: number, context: CollectContext): number {
  return context.text[end - 1] === ';' ? previousTokenEnd(end - 1, context) : end;
}

const slash = 0x2f;

function endOf(mark: string, from: number, text: string): number {
  const index = text.indexOf(mark, from);
  return index === -1 ? text.length : index + mark.length;
}

function skipSpaceBack(text: string, offset: number): number {
  let position = offset;
  while (position > 0 && isSpace(text.charCodeAt(position - 1), text, position - 1)) position--;
  return position;
}

function isSpace(code: number, text: string, position: number): boolean {
  return code <= 0x20 || (code >= 0x80 && /\s/u.test(text.charAt(position)));
}

/** Index of the last comment that ends at or before an offset; -1 when there is none. */
function lastCommentBefore(offset: number, comments: readonly TSESTree.Comment[]): number {
  let low = -1;
  let high = comments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((comments[middle]?.range[1] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
