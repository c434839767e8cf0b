import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    [
      'words, numbers and marks',
      'a.b?.c ?? #d + 1_000n / .5e-3',
      ['a', '.', 'b', '?.', 'c', '?', '?', '#d', '+', '1_000n', '/', '.5e-3'],
    ],
    ['comments away', '#!/bin/a\na /* b */ // c\n+ d/**/', ['a', '+', 'd']],
    ['strings that look like comments', `a("// b", '/* c */')`, ['a', '(', '"// b"', ',', "'/* c */'", ')']],
    ['escaped quotes', String.raw`'it\'s' "\\"`, [String.raw`'it\'s'`, String.raw`"\\"`]],
    [
      'division',
      'a / b / c; (d) / e; f[0] / g',
      ['a', '/', 'b', '/', 'c', ';', '(', 'd', ')', '/', 'e', ';', 'f', '[', '0', ']', '/', 'g'],
    ],
    ['regular expressions', 'a = /[/"]\\//g; return /b/', ['a', '=', '/[/"]\\//g', ';', 'return', '/b/']],
    ['division behind a count', 'a++ / b--', ['a', '++', '/', 'b', '--']],
    [
      'templates in templates',
      '`a${`b${{ c: `}` }}`}d` + e',
      ['`a${', '`b${', '{', 'c', ':', '`}`', '}', '}`', '}d`', '+', 'e'],
    ],
    ['regular expressions in templates', '`${/}`/.test(a)}`', ['`${', '/}`/', '.', 'test', '(', 'a', ')', '}`']],
    ['apostrophes in JSX text', "<b>don't</b>", ['<', 'b', '>', 'don', "'", 't', '<', '/', 'b', '>']],
    ['names in any script', 'größe = 名前 + 𠮷𠮷 + \\u0061', ['größe', '=', '名前', '+', '𠮷𠮷', '+', '\\', 'u0061']],
    ['arrows and spreads', '(...a) => a?.5:1', ['(', '...', 'a', ')', '=>', 'a', '?', '.5', ':', '1']],
  ])('splits %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives tokens in order with nothing but space and comments between', () => {
    const pieces = fc.constantFrom(
      'a',
      '1',
      '`',
      '${',
      '}',
      '{',
      '/',
      '*',
      '"',
      "'",
      '\\',
      '\n',
      ' ',
      '//',
      '/*',
      '#',
      '<',
      'é',
      '😀',
      '=>',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          for (const token of tokenize(text)) {
            expect(token.text).toBe(text.slice(token.start, token.end));
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(token.end).toBeGreaterThan(token.start);
            expect(texts(text.slice(end, token.start))).toEqual([]);
            end = token.end;
          }
        },
      ),
    );
  });

  it('does not depend on line ends', () => {
    const folder = new URL('./', import.meta.url);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      if (/`[^`]*\n/u.test(text)) continue;
      expect(texts(text.replaceAll('\n', '\r\n'))).toEqual(texts(text));
    }
  });
});
