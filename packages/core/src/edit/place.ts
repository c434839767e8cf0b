/** Where a comment starts on its line. */
export interface Place {
  readonly offset: number;
  /** White space the line starts with. */
  readonly indent: string;
  /** Nothing but white space stands before it on its line. */
  readonly startsLine: boolean;
  /** The line break that ends the line; for the last line, the one before it. */
  readonly newline: string;
}

/** The place of an offset. White space that follows the offset on its line belongs to the indentation. */
export function placeAt(text: string, from: number): Place {
  const offset = skipBlanks(text, from);
  const start = lineStart(text, offset);
  const indentEnd = Math.min(skipBlanks(text, start), offset);
  return {
    offset,
    indent: text.slice(start, indentEnd),
    startsLine: indentEnd === offset,
    newline: breakAt(text, lineEnd(text, offset)) ?? breakAt(text, lineEnd(text, 0)) ?? '\n',
  };
}

/** Offset of the first character from here on that is a line break or no white space. */
export function skipBlanks(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isBlank(text.charAt(offset))) offset++;
  return offset;
}

/** Start of the line that holds the offset; a byte order mark belongs to no line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charAt(start - 1))) start--;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** End of the line that holds the offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charAt(end))) end++;
  return end;
}

function breakAt(text: string, offset: number): string | undefined {
  return /^(?:\r\n?|\n)/u.exec(text.slice(offset, offset + 2))?.[0];
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || (/\s/u.test(character) && !isBreak(character));
}
