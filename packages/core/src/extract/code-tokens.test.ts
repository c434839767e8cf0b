import { describe, expect, it } from 'vitest';
import { codeTokens } from './code-tokens.ts';

const tokens = (text: string, name = 'file.ts'): string[] => codeTokens(text, name).tokens;

describe('codeTokens', () => {
  it('leaves comments and white space out', () => {
    expect(tokens('/** doc */ const a /* b */ = 1; // end\n')).toEqual(['const', 'a', '=', '1', ';']);
  });

  it('keeps template pieces, regular expressions and JSX text whole', () => {
    expect(tokens('`a${b /* x */}c // no comment`')).toEqual(['`a${', 'b', '}c // no comment`']);
    expect(tokens('x = /\\/\\*[/*]/g')).toEqual(['x', '=', '/\\/\\*[/*]/g']);
    expect(tokens('<a b="c">it\'s // text {/* gone */}</a>', 'file.tsx')).toEqual([
      '<',
      'a',
      'b',
      '=',
      '"c"',
      '>',
      "it's // text ",
      '{',
      '}',
      '<',
      '/',
      'a',
      '>',
    ]);
  });

  it('keeps the hashbang', () => {
    expect(tokens('#!/usr/bin/env node\nrun()')).toEqual(['#!/usr/bin/env node', 'run', '(', ')']);
  });

  it.each([
    'class A<T> { @dec() static async *#b?(this: A, ...c: D[]): E {} declare f: typeof g; }',
    'for await (const [a, , b = 1] of c?.d!) { if (a) continue; else break; }',
    'export type A = { readonly [K in B as `x${K}`]?: C extends infer D ? D : never };',
    'label: switch (a) { case 1: default: throw new B<C>(d ?? e) }',
    'import a, { type b as c } from "d" with { type: "json" };',
    'abstract class X { abstract get a(): asserts this is B; accessor b = <T,>(x: T) => x satisfies Y; }',
  ])('gives every token of %s', (text) => {
    const joined = codeTokens(text, 'file.ts');
    expect(joined.message).toBeUndefined();
    expect(joined.tokens.join('')).toBe(text.replaceAll(/\s/gu, ''));
  });

  it('tells why a file does not parse', () => {
    expect(codeTokens('const a = ;\n', 'file.ts')).toMatchObject({
      parses: false,
      message: 'line 1: Expression expected.',
    });
    expect(codeTokens('const a = 1', 'file.ts').parses).toBe(true);
  });
});
