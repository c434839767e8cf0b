/**
 * Makes a text of a model fit for a comment: nothing in it hides, ends the comment or begins a tag.
 *
 * @param longest - In characters; a longer text is cut after a sentence, else after a word.
 */
export function cleanText(text: string, longest: number): string {
  const visible = text
    .slice(0, longest * 4)
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll(hidden, '')
    .replaceAll(/^[ \t]*(?:```|~~~).*$/gmu, '')
    .replaceAll('*/', '*\\/')
    .replaceAll(/(^|[\s(])@(?=[A-Za-z])/gu, '$1\\@')
    .replaceAll(/(?<![ \t])[ \t]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return shorten(visible, longest);
}

/** Control and format characters, and halves of pairs. */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu;

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest).replace(/\p{Cs}$/u, '');
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('.\n'));
  if (sentence > longest / 2) return start.slice(0, sentence + 1);
  const word = start.lastIndexOf(' ');
  return (word > longest / 2 ? start.slice(0, word) : start).trimEnd();
}
