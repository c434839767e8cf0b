import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractModule, extractTest } from '../../src/extract/extract-module.ts';
import { codeTokens, extractModules } from '../../src/extract/index.ts';
import { indexTokens } from '../../src/model/index.ts';
import { readFixture } from './read-fixture.ts';

const words = (
  'class interface enum namespace module declare export default import type function async await yield const let var new delete ' +
  'return throw if else for of in switch case try catch finally get set static readonly abstract this super extends implements ' +
  'a b Foo "s" \'t\' `u` `${ } 1 0n /r/ // /* */ /** @ # ? ?. ?? ! = == => < > { } ( ) [ ] , ; : . ... | & + - * / \n é 😀 \\ _ #p'
).split(' ');

const soup = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '));
const extension = fc.constantFrom('a.ts', 'a.tsx', 'a.js', 'a.cjs', 'a.mts', 'a.d.ts');

const pieces = fc.constantFrom(
  'export function f(a: A, { b = 1 }: B = {}): C { if (a) return; throw new E(); }',
  'class K<T> extends M { #x = 1; constructor(private y) { super(); } get z() { return this.#x; } set z(v) {} }',
  'const { a, b: [c = 2] } = d, e = () => ({ f() {} });',
  'interface I { (): void; new (): I; [k: string]: unknown; m?(): this; n: { o: 1 } }',
  'namespace N.O { export const p = 1; function q() {} }',
  'declare global { interface Window { r: 1 } }',
  'export default { s: () => {}, get t() { return 1; } };',
  'enum U { V = 1, "W" }',
  'type X = { y: Z } & { z?: X };',
  'export = Y;',
  'module.exports = { a, b };',
  '/** Doc {@link x} @param a */',
  '// @ts-ignore',
  '@dec() abstract class AA { abstract bb(): void; cc?(): void }',
  'for (const x of y) { if (x) continue; switch (x) { case 1: break; default: return; } }',
);

describe('extraction', () => {
  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(soup, extension, (text, path) => {
        expect(extractModule(path, text).path).toBe(path);
        expect(extractTest(path, text).symbols).toEqual([]);
        expect(codeTokens(text, path).tokens).toBeInstanceOf(Array);
      }),
      { numRuns: 400 },
    );
  });

  it('tells when syntax is nested too deeply', async () => {
    const text = `export const a = ${'('.repeat(50_000)}1${')'.repeat(50_000)};`;
    const [extract] = await extractModules([{ path: 'a.ts', text }], {
      root: '/',
      compilerOptions: {},
      inferTypes: false,
      tests: new Set(),
    });
    expect(extract?.problems.map(({ code, args }) => `${code}: ${args['message'] ?? ''}`)).toEqual([
      'file-does-not-parse: its syntax is nested too deeply',
    ]);
  });

  it('gives records that hold together, for sources made of any declarations', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), extension, (parts, path) => {
        const text = parts.join('\n');
        const { symbols, problems } = extractModule(path, text);
        if (problems.length > 0) return;
        const ids = symbols.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, parent, location, comment } of symbols) {
          if (parent !== undefined) expect(ids.indexOf(parent)).toBeLessThan(ids.indexOf(id));
          expect(location.commentAnchor).toBeLessThanOrEqual(location.range.start);
          expect(location.range.end).toBeLessThanOrEqual(text.length);
          if (comment) expect(text.slice(comment.range.start, comment.range.end)).toBe(comment.raw);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['shapes', 'facts'])('gives the same for CRLF and with a byte order mark, in %s', (name) => {
    for (const { path, text } of readFixture(name)) {
      const plain = extractModule(path, text).symbols;
      const windows = extractModule(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`).symbols;
      const view = (symbols: typeof plain): unknown =>
        symbols.map(({ id, signature, facts, lines, location }) => ({
          id,
          signature,
          facts,
          lines,
          line: location.line,
        }));
      expect(view(windows)).toEqual(view(plain));
    }
  });

  it.each(['shapes', 'facts'])('tokenizes %s as the compiler does', (name) => {
    for (const { path, text } of readFixture(name)) {
      if (/\.[jt]sx$/u.test(path)) continue;
      const own = indexTokens(text).slice({ start: 0, end: text.length }).join('');
      expect(own).toBe(codeTokens(text, path).tokens.join(''));
    }
  });
});
