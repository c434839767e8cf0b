import { QuerySyntaxError } from '../errors.js';

export type TokenKind = 'end' | 'keyword' | 'name' | 'number' | 'operator' | 'paren' | 'string';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset of the first character in the source, counted from 0. */
  readonly position: number;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['keyword', /(?:and|or|not|has|true|false|null)\b/y],
  ['name', /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['operator', /!=|<=|>=|=|<|>/y],
  ['paren', /[()]/y],
];

export function* tokenize(source: string): Generator<Token, void> {
  let position = skipSpace(source, 0);
  while (position < source.length) {
    const token = readToken(source, position);
    if (token === undefined) throw new QuerySyntaxError('Unexpected character', position);
    yield token;
    position = skipSpace(source, position + token.text.length);
  }
  yield { kind: 'end', text: '', position: source.length };
}

function readToken(source: string, position: number): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = position;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text, position };
  }
  return undefined;
}

function skipSpace(source: string, from: number): number {
  let position = from;
  while (source.charAt(position).trim() === '' && position < source.length) position += 1;
  return position;
}
