/** Characters of one class in a row from which on they are counted in pieces. */
const longest = 256;

/**
 * Cuts a text inside long runs of one class of characters, for which the time of a tokenizer grows with the square of
 * their length. A text without such runs stays whole and is counted exactly; a cut adds a token at most.
 */
export function splitRuns(text: string): string[] {
  if (text.length <= longest || !mayHoldRun(text)) return [text];
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: run } of text.matchAll(runs)) {
    if (run.length <= longest) continue;
    for (let cut = index + longest; cut < index + run.length; cut += longest) {
      const end = isInsidePair(text, cut) ? cut - 1 : cut;
      pieces.push(text.slice(start, end));
      start = end;
    }
  }
  return [...pieces, text.slice(start)];
}

/** Every run that is too long covers one of the places looked at, and from there it reaches far. */
function mayHoldRun(text: string): boolean {
  for (let place = longest; place < text.length; place += longest) {
    const isSpace = isWhite(text, place);
    let [start, end] = [place, place];
    while (start > 0 && place - start <= longest && isWhite(text, start - 1) === isSpace) start--;
    while (end < text.length && end - place <= longest && isWhite(text, end) === isSpace) end++;
    if (end - start > longest) return true;
  }
  return false;
}

/** White space of any kind; the usual kinds need no search. */
function isWhite(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code <= 127 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(index));
}

// Vocabularies part words from digits and signs, and capitals from small letters, before they look anything up.
const runs = /[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+|[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|\s+|[^\s\p{L}\p{N}]+/gu;

function isInsidePair(text: string, index: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(index)) && /^[\uD800-\uDBFF]/.test(text.charAt(index - 1));
}
