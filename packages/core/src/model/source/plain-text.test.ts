import { describe, expect, it } from 'vitest';
import { indexTokens } from '../fingerprint-ranges.ts';
import { plainText } from './plain-text.ts';

const onOneLine = (text: string): string =>
  plainText({ start: 0, end: text.length }, { text, tokens: indexTokens(text), javaScript: false });

describe('text on one line', () => {
  it.each([
    ['members that end by a line break', 'a: {\n  b: string\n  c?: number\n}', 'a: { b: string; c?: number }'],
    ['overloads', '{\n  <A>(a: A): B\n  <A, C>(a: A, c: C): B\n}', '{ <A>(a: A): B; <A, C>(a: A, c: C): B }'],
    ['nested types', '{\n  a: {\n    b: C[]\n  }\n  d(): void\n}', '{ a: { b: C[] }; d(): void }'],
    ['index signatures', '{\n  a: B<C>\n  [key: string]: D\n}', '{ a: B<C>; [key: string]: D }'],
    ['modifiers', '{\n  readonly a: B\n  readonly c: D\n}', '{ readonly a: B; readonly c: D }'],
    ['members named like operators', '{\n  a: B\n  is: C\n  in?: D\n}', '{ a: B; is: C; in?: D }'],
  ])('keeps %s apart', (_, text, expected) => {
    expect(onOneLine(text)).toBe(expected);
  });

  it.each([
    ['written separators', '{\n  a: B;\n  c: D,\n  e: F\n}', '{ a: B; c: D, e: F }'],
    ['conditional types', '{\n  a: B extends C\n    ? D\n    : E\n}', '{ a: B extends C ? D : E }'],
    [
      'what goes on behind a break',
      '{\n  a: B\n    | C\n  b: D\n    extends E ? F : G\n}',
      '{ a: B | C; b: D extends E ? F : G }',
    ],
    ['arrow functions', '{\n  a: (b: B)\n    => C\n}', '{ a: (b: B) => C }'],
    ['mapped types', '{\n  [K in\n    Keys]: A\n}', '{ [K in Keys]: A }'],
    ['parameters', '(\n  a: A,\n  b: B\n) => C', '(a: A, b: B) => C'],
    ['blocks', 'if (a) {\n  b\n} else {\n  c\n}', 'if (a) { b } else { c }'],
  ])('adds nothing to %s', (_, text, expected) => {
    expect(onOneLine(text)).toBe(expected);
  });
});
