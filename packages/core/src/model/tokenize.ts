/** A token of JavaScript or TypeScript. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** After these words a `/` starts a regular expression. */
const wordsBeforeExpression = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await default'.split(' '),
);

/** After these marks a `/` starts a regular expression. */
const marksBeforeExpression = new Set('( [ { , ; : = ! & | ? + - * % ^ ~ < > => ...'.split(' '));

const regexLiteral = /\/(?![*/])(?:[^\\/[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/[a-z]*/uy;
const numberLiteral = /\.?\d(?:[eE][+-]?\d|[\w.])*/uy;
const wordStart = /[\p{ID_Start}$_]/u;
const wordPart = /[\p{ID_Continue}$\u200c\u200d]/u;
const space = /\s/u;

/**
 * Splits source text into tokens without comments and white space. It needs no parser, so that extraction and
 * lint rules, which see different syntax trees, compute the same fingerprints. Text that is not JavaScript
 * (JSX text, a broken file) still gives the same tokens every time; nothing throws.
 *
 * @param text - Source text, or a slice of it that starts at a token.
 */
export function tokenize(text: string): Token[] {
  const bounds = tokenBounds(text);
  const tokens: Token[] = [];
  for (let index = 0; index < bounds.length; index += 2) {
    const start = bounds[index] ?? 0;
    const end = bounds[index + 1] ?? 0;
    tokens.push({ text: text.slice(start, end), start, end });
  }
  return tokens;
}

/** Starts and ends of the tokens of {@link tokenize}, in turns: cheaper where most texts are never looked at. */
export function tokenBounds(text: string): number[] {
  const bounds: number[] = [];
  // Open `${` of templates: how many braces are open inside each.
  const templates: number[] = [];
  let expression = true;
  let position = 0;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    const blank = blankEnd(text, position, code);
    if (blank !== position) {
      position = blank;
      continue;
    }
    const end = tokenEnd(text, position, code, templates, expression);
    bounds.push(position, end);
    expression = startsExpression(text, position, end, code);
    position = end;
  }
  return bounds;
}

/** End of the white space or comment at a position; the position itself when there is none. */
function blankEnd(text: string, position: number, code: number): number {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return position + 1;
  if (code >= 0x80) return space.test(text.charAt(position)) ? position + 1 : position;
  if (code === 0x23) return isHashbang(text, position) ? lineEnd(text, position) : position;
  if (code !== 0x2f) return position;
  const next = text.charCodeAt(position + 1);
  if (next === 0x2f) return lineEnd(text, position);
  if (next !== 0x2a) return position;
  const end = text.indexOf('*/', position + 2);
  return end === -1 ? text.length : end + 2;
}

function isHashbang(text: string, position: number): boolean {
  return text[position + 1] === '!' && (position === 0 || (position === 1 && text.startsWith('\uFEFF')));
}

function lineEnd(text: string, from: number): number {
  let position = from;
  while (position < text.length && !isLineBreak(text.charCodeAt(position))) position++;
  return position;
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function tokenEnd(text: string, position: number, code: number, templates: number[], expression: boolean): number {
  if (isWordStart(text, position, code)) return wordEnd(text, position + 1);
  switch (code) {
    case 0x22: // "
    case 0x27: // '
      return stringEnd(text, position, code);
    case 0x60: // `
      return templateEnd(text, position + 1, templates);
    case 0x7b: // {
      countBrace(templates, 1);
      return position + 1;
    case 0x7d: // }
      if (templates.at(-1) === 0) {
        templates.pop();
        return templateEnd(text, position + 1, templates);
      }
      countBrace(templates, -1);
      return position + 1;
    case 0x2f: // /
      return (expression ? matchEnd(regexLiteral, text, position) : undefined) ?? position + 1;
    default:
      return matchNumber(text, position, code) ?? markEnd(text, position, code);
  }
}

function isWordStart(text: string, position: number, code: number): boolean {
  if (isAsciiWordStart(code)) return true;
  if (code === 0x23) return isWordStart(text, position + 1, text.charCodeAt(position + 1));
  return code >= 0x80 && wordStart.test(String.fromCodePoint(text.codePointAt(position) ?? 0));
}

function isAsciiWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x24 || code === 0x5f;
}

function wordEnd(text: string, from: number): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isAsciiWordStart(code) || isDigit(code)) position++;
    else if (code === 0x5c && text[position + 1] === 'u') position += 2;
    else if (code >= 0x80) {
      // The second half of a pair, when the word began with one.
      const point = String.fromCodePoint(text.codePointAt(position) ?? 0);
      if (!wordPart.test(point) && !isLowSurrogate(code)) break;
      position += point.length;
    } else break;
  }
  return position;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** End of a string literal; one character when it is not closed on its line. */
function stringEnd(text: string, start: number, quote: number): number {
  for (let position = start + 1; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === quote) return position + 1;
    if (code === 0x5c) position++;
    else if (code === 0x0a || code === 0x0d) break;
  }
  return start + 1;
}

/** End of a template piece: behind its closing back-tick, or behind the `${` that it notes as open. */
function templateEnd(text: string, from: number, templates: number[]): number {
  for (let position = from; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x5c) position++;
    else if (code === 0x60) return position + 1;
    else if (code === 0x24 && text.charCodeAt(position + 1) === 0x7b) {
      templates.push(0);
      return position + 2;
    }
  }
  return text.length;
}

function countBrace(templates: number[], by: number): void {
  const last = templates.length - 1;
  if (last >= 0) templates[last] = (templates[last] ?? 0) + by;
}

function matchNumber(text: string, position: number, code: number): number | undefined {
  if (!isDigit(code) && !(code === 0x2e && isDigit(text.charCodeAt(position + 1)))) return undefined;
  return matchEnd(numberLiteral, text, position);
}

function markEnd(text: string, position: number, code: number): number {
  if (code === 0x3d && text[position + 1] === '>') return position + 2;
  if ((code === 0x2b || code === 0x2d) && text.charCodeAt(position + 1) === code) return position + 2;
  if (code === 0x2e && text.startsWith('...', position)) return position + 3;
  if (code === 0x3f && text[position + 1] === '.' && !isDigit(text.charCodeAt(position + 2))) return position + 2;
  return position + (code >= 0xd800 ? String.fromCodePoint(text.codePointAt(position) ?? 0).length : 1);
}

function startsExpression(text: string, start: number, end: number, code: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return end - start <= 10 && wordsBeforeExpression.has(text.slice(start, end));
  // A template piece that opens `${`.
  if (code === 0x60 || (code === 0x7d && end - start > 1)) return text.charCodeAt(end - 1) === 0x7b;
  return end - start <= 3 && marksBeforeExpression.has(text.slice(start, end));
}

function matchEnd(expression: RegExp, text: string, position: number): number | undefined {
  expression.lastIndex = position;
  return expression.test(text) ? expression.lastIndex : undefined;
}
