/** Cuts a text into the pieces that a vocabulary looks up one by one: words with their space, numbers, signs. */
export type SplitPieces = (text: string) => readonly string[];

/**
 * Makes the function that cuts texts as a vocabulary has it. Tokens never reach from one piece into the next, so that
 * the count of a text is the sum of those of its pieces.
 *
 * @param pattern - `pat_str` of the vocabulary, in the dialect of Rust.
 */
export function createSplitPieces(pattern: string): SplitPieces {
  const pieces = new RegExp(translate(pattern), 'gu');
  return (text) => text.match(pieces) ?? [];
}

/** White space means something else to JavaScript, and letters of either case are spelled out. */
function translate(pattern: string): string {
  return pattern
    .replaceAll(/\(\?i:([^)]*)\)/gu, (_, part: string) => `(?:${part.replaceAll(/[a-z]/gu, eitherCase)})`)
    .replaceAll('\\s', '\\p{White_Space}')
    .replaceAll('\\S', '\\P{White_Space}');
}

function eitherCase(letter: string): string {
  // The long s is an S as well.
  return `[${letter}${letter.toUpperCase()}${letter === 's' ? 'ſ' : ''}]`;
}
