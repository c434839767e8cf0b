/** The text of a comment without its delimiters, stars and margins. */
export interface CommentText {
  /** Lines joined by `\n`, without trailing white space. */
  readonly text: string;
  /** Offset in the raw comment of an offset in `text`. */
  readonly rawOffset: (offset: number) => number;
}

/**
 * Takes the frame off a comment the way TSDoc does: per line the white space, one star and one space go.
 * Text that lacks the delimiters is taken as it stands.
 */
export function unframeComment(raw: string): CommentText {
  const start = /^\s*\/\*\*?/u.exec(raw)?.[0].length ?? 0;
  const end = Math.max(start, closingStars(raw));
  const lines: string[] = [];
  const lineStarts: number[] = [];
  const rawStarts: number[] = [];
  let length = 0;
  for (let position = start; position <= end;) {
    const lineEnd = endOfLine(raw, position, end);
    const from = lines.length === 0 ? skipSpace(raw, position, lineEnd) : skipMargin(raw, position, lineEnd);
    const line = raw.slice(from, lineEnd).trimEnd();
    lineStarts.push(length);
    rawStarts.push(from);
    lines.push(line);
    length += line.length + 1;
    position = lineEnd + 1;
  }
  return {
    text: lines.join('\n'),
    rawOffset: (offset) => {
      const line = lastAtMost(lineStarts, offset);
      return (rawStarts[line] ?? 0) + offset - (lineStarts[line] ?? 0);
    },
  };
}

/** Where the delimiter at the end starts, with all its stars. Not a pattern: that would try each star of a long run. */
function closingStars(raw: string): number {
  const trimmed = raw.trimEnd();
  if (!trimmed.endsWith('*/')) return raw.length;
  let index = trimmed.length - 1;
  while (raw[index - 1] === '*') index--;
  return index;
}

/** A `\r` alone ends a line as well; before a `\n` it is trailing white space. */
function endOfLine(raw: string, from: number, end: number): number {
  let index = from;
  while (index < end && raw[index] !== '\n' && (raw[index] !== '\r' || raw[index + 1] === '\n')) index++;
  return index;
}

function skipSpace(raw: string, from: number, end: number): number {
  return from < end && raw[from] === ' ' ? from + 1 : from;
}

/** Behind the star and one space; a line without a star starts at its first column. */
function skipMargin(raw: string, from: number, end: number): number {
  let index = from;
  while (index < end && isSpace(raw, index)) index++;
  return index < end && raw[index] === '*' ? skipSpace(raw, index + 1, end) : from;
}

function isSpace(raw: string, index: number): boolean {
  const code = raw.charCodeAt(index);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x80 && /\s/u.test(raw.charAt(index)));
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
