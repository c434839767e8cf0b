/** A token of JavaScript or TypeScript. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = new RegExp(
  [
    String.raw`(?<space>\s+|//[^\n\r\u2028\u2029]*|/\*[\s\S]*?(?:\*/|$)|^#![^\n]*)`,
    String.raw`(?<word>#?[\p{ID_Start}$_](?:[\p{ID_Continue}$\u200c\u200d]|\\u)*)`,
    String.raw`(?<number>\.?\d(?:[eE][+-]?\d|[\w.])*)`,
    String.raw`(?<string>"(?:[^"\\\n\r]|\\[\s\S])*"|'(?:[^'\\\n\r]|\\[\s\S])*')`,
    String.raw`(?<mark>=>|\+\+|--|\.\.\.|\?\.(?!\d)|[\s\S])`,
  ].join('|'),
  'uy',
);

const regexLiteral = /\/(?![*/])(?:[^\\/[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/[a-z]*/uy;

/** After these words a `/` starts a regular expression. */
const wordsBeforeExpression = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await default'.split(' '),
);

/**
 * Splits source text into tokens without comments and white space. It needs no parser, so that extraction and
 * lint rules, which see different syntax trees, compute the same fingerprints. Text that is not JavaScript
 * (JSX text, a broken file) still gives the same tokens every time; nothing throws.
 *
 * @param text - Source text, or a slice of it that starts at a token.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  // Open `${` of templates: how many braces are open inside each.
  const templates: number[] = [];
  let position = 0;
  while (position < text.length) {
    const character = text[position];
    let end: number | undefined;
    if (character === '`') end = templateEnd(text, position + 1, templates);
    else if (character === '}' && templates.at(-1) === 0) {
      templates.pop();
      end = templateEnd(text, position + 1, templates);
    } else if (character === '/' && startsExpression(tokens.at(-1))) end = matchEnd(regexLiteral, text, position);
    if (end === undefined) {
      pattern.lastIndex = position;
      const match = pattern.exec(text);
      if (match === null) break;
      end = pattern.lastIndex;
      if (match.groups?.['space'] !== undefined) {
        position = end;
        continue;
      }
    }
    const token = { text: text.slice(position, end), start: position, end };
    countBraces(token.text, templates);
    tokens.push(token);
    position = end;
  }
  return tokens;
}

/** End of a template piece: behind its closing back-tick, or behind the `${` that it notes as open. */
function templateEnd(text: string, from: number, templates: number[]): number {
  for (let index = from; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '`') return index + 1;
    else if (text[index] === '$' && text[index + 1] === '{') {
      templates.push(0);
      return index + 2;
    }
  }
  return text.length;
}

function countBraces(token: string, templates: number[]): void {
  const last = templates.length - 1;
  if (last < 0) return;
  if (token === '{') templates[last] = (templates[last] ?? 0) + 1;
  else if (token === '}') templates[last] = (templates[last] ?? 1) - 1;
}

function startsExpression(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (wordsBeforeExpression.has(previous.text)) return true;
  return /^(?:=>|\.\.\.|[([{,;:=!&|?+\-*%^~<>}])$/u.test(previous.text) && previous.text !== '}';
}

function matchEnd(expression: RegExp, text: string, position: number): number | undefined {
  expression.lastIndex = position;
  return expression.test(text) ? expression.lastIndex : undefined;
}
