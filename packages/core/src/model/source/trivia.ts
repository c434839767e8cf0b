/** A comment between two tokens. */
export interface TriviaComment {
  readonly start: number;
  readonly end: number;
  /** Opens as documentation does, with a slash and exactly two stars. */
  readonly doc: boolean;
}

/** The comments in a stretch of text that holds nothing but white space and comments (and a hashbang at the start). */
export function commentsBetween(text: string, from: number, to: number): TriviaComment[] {
  const comments: TriviaComment[] = [];
  let position = text.indexOf('/', from);
  if (from === 0 && /^\uFEFF?#!/u.test(text)) position = text.indexOf('/', lineEnd(text, 0));
  while (position !== -1 && position < to) {
    const end = text[position + 1] === '*' ? blockEnd(text, position) : lineEnd(text, position);
    comments.push({ start: position, end, doc: isDocComment(text, position) });
    position = text.indexOf('/', end);
  }
  return comments;
}

function isDocComment(text: string, start: number): boolean {
  return text.startsWith('/**', start) && text[start + 3] !== '/' && text[start + 3] !== '*';
}

function blockEnd(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? text.length : end + 2;
}

/** End of the line at a position, before its line break. */
export function lineEnd(text: string, position: number): number {
  for (let index = position; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return index;
  }
  return text.length;
}

/** Number of line breaks in a range; `\r\n` is one. */
export function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = text.indexOf('\n', from); index !== -1 && index < to; index = text.indexOf('\n', index + 1)) count++;
  return count;
}
