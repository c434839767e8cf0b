/**
 * Quotes text that nobody vouches for. Every line begins with `| `, so that nothing in the text can end the quotation:
 * there is no closing mark. What would break lines or hide from a reader is spelled out.
 *
 * @returns lines that each end in a line break; the empty string for an empty text.
 */
export function quote(text: string): string {
  const visible = isPlain.test(text) ? text : spellHidden(text);
  const lines = visible.trimEnd().replace(/^(?:[ \t]*\n)+/u, '');
  return lines === '' ? '' : `${lines.replaceAll(/^/gmu, '| ').replaceAll(/(?<![ \t])[ \t]+$/gmu, '')}\n`;
}

/** A text on one line, for a heading or a list. */
export function quoteLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trimEnd();
  if (!isPlain.test(line)) return quote(line);
  return line === '' ? '' : `| ${line}\n`;
}

/** Most source text is, which saves two searches. */
const isPlain = /^[\t\n\x20-\x7e]*$/u;

function spellHidden(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n').replaceAll(hidden, spellOut);
}

const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu;

function spellOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
