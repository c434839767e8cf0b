/** A comment and where it stands among the tokens. */
export interface CommentInCode {
  readonly text: string;
  readonly start: number;
  /** Index of the token that follows it. */
  readonly token: number;
  /** A word stands before it on the same line, as `return` would: a line break in between may end a statement. */
  readonly afterWord: boolean;
}

const trivia = /(?<space>^\uFEFF?#![^\n\r]*|\s+)|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\//uy;

/**
 * Finds the comments of a text between the tokens that the compiler found in it.
 *
 * @param tokens - Texts of all tokens in source order.
 * @returns In source order; `undefined` when the tokens are not those of the text.
 */
export function listComments(text: string, tokens: readonly string[]): CommentInCode[] | undefined {
  const comments: CommentInCode[] = [];
  let position = 0;
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index] ?? '';
    const previous = tokens[index - 1] ?? '';
    position = readTrivia(text, position, token, (start, end, sameLine) => {
      const afterWord = sameLine && /^(?:[\p{ID_Start}$_]|\+\+|--)/u.test(previous);
      comments.push({ text: text.slice(start, end), start, token: index, afterWord });
    });
    if (!text.startsWith(token, position)) return undefined;
    position += token.length;
  }
  return position === text.length ? comments : undefined;
}

/** Skips what is no token, telling of each comment. JSX text may look like a comment or start with space. */
function readTrivia(
  text: string,
  from: number,
  token: string,
  onComment: (start: number, end: number, sameLine: boolean) => void,
): number {
  const isText = /^(?:\s|\/[/*]|#!)/u.test(token);
  let position = from;
  let sameLine = from > 0;
  while (!(isText && text.startsWith(token, position))) {
    trivia.lastIndex = position;
    const match = trivia.exec(text);
    if (match === null) break;
    if (match.groups?.['space'] === undefined) onComment(position, trivia.lastIndex, sameLine);
    if (/[\n\r\u2028\u2029]/u.test(match[0])) sameLine = false;
    position = trivia.lastIndex;
  }
  return position;
}
