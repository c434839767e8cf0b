import { describe, expect, it } from 'vitest';
import { listComments } from './list-comments.ts';

const texts = (text: string, tokens: string[]): string[] | undefined =>
  listComments(text, tokens)?.map((comment) => comment.text);

describe('listComments', () => {
  it('finds comments between tokens and says which token follows', () => {
    expect(listComments('/* a */ x // b\n + y', ['x', '+', 'y'])).toEqual([
      { text: '/* a */', start: 0, token: 0, afterWord: false },
      { text: '// b', start: 10, token: 1, afterWord: true },
    ]);
  });

  it('reads strings, templates and regular expressions as the compiler does', () => {
    expect(texts('`/* ${x}//`', ['`/* ${', 'x', '}//`'])).toEqual([]);
    expect(texts('a = /[/*]/ /* c */ / 2', ['a', '=', '/[/*]/', '/', '2'])).toEqual(['/* c */']);
  });

  it('takes JSX text for what it is, with and without its leading space', () => {
    expect(texts('<a>// no</a>', ['<', 'a', '>', '// no', '</', 'a', '>'])).toEqual([]);
    expect(texts('<a> // no</a>', ['<', 'a', '>', ' // no', '</', 'a', '>'])).toEqual([]);
    expect(texts('<a> // no</a>', ['<', 'a', '>', '// no', '</', 'a', '>'])).toEqual([]);
  });

  it('skips a hashbang and a byte order mark', () => {
    expect(texts('\uFEFF#!/bin/node\n// a\nx', ['x'])).toEqual(['// a']);
    expect(texts('#!/bin/node\n// a\nx', ['#!/bin/node', 'x'])).toEqual(['// a']);
  });

  it('finds comments at the end', () => {
    expect(texts('x // a', ['x'])).toEqual(['// a']);
  });

  it('refuses tokens of another text', () => {
    expect(listComments('x y', ['x', 'z'])).toBeUndefined();
    expect(listComments('x y', ['x'])).toBeUndefined();
  });
});
