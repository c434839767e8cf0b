import { normalizeQuotes } from './fingerprint.ts';

const comma = 0x2c;
const semicolon = 0x3b;
const quote = 0x27;

/**
 * Some tokens of a text with line breaks between them, normalised as `normalizeTokens` does. Nearly all fingerprints need
 * just that, and most of their cost was a list of tokens each.
 *
 * @param bounds - Starts and ends of the text's tokens, in turns.
 * @param from - Index in `bounds` of the first token.
 * @param to - Index in `bounds` behind the last token.
 */
export function joinNormal(text: string, bounds: readonly number[], from: number, to: number): string {
  let result = '';
  let pending = '';
  for (let index = from; index < to; index += 2) {
    const start = bounds[index] ?? 0;
    const end = bounds[index + 1] ?? 0;
    const code = end - start === 1 ? text.charCodeAt(start) : 0;
    if (code === semicolon) continue;
    // A comma counts once something other than a closing bracket follows.
    if (!isCloser(code)) result += pending;
    pending = '';
    if (code === comma) pending = '\n,';
    else if (text.charCodeAt(start) === quote) result += `\n${normalizeQuotes(text.slice(start, end))}`;
    else result += `\n${text.slice(start, end)}`;
  }
  return result.slice(1);
}

function isCloser(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x7d || code === 0x3e;
}
