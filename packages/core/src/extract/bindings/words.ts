const longestString = 80;

/** Words that can never be a name. */
const reserved = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if ' +
    'import in instanceof new null return super switch this throw true try typeof var void while with'
  ).split(' '),
);

/**
 * Every identifier and short string literal of a text outside comments, sorted.
 *
 * @param bounds - Starts and ends of its tokens, in turns.
 */
export function collectWords(text: string, bounds: readonly number[]): string[] {
  const words = new Set<string>();
  for (let index = 0; index < bounds.length; index += 2) {
    const start = bounds[index] ?? 0;
    const end = bounds[index + 1] ?? 0;
    const code = text.charCodeAt(start);
    if (code === 0x22 || code === 0x27) {
      if (end - start > 2 && end - start <= longestString) words.add(text.slice(start + 1, end - 1));
    } else if (isWordCode(code)) words.add(text.slice(start, end));
  }
  return [...words].filter((word) => !reserved.has(word)).sort();
}

function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x24 ||
    code === 0x5f ||
    code >= 0x80 ||
    code === 0x23
  );
}
