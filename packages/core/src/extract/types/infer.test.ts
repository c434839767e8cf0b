import { describe, expect, it } from 'vitest';
import { extractText, symbolOf } from '../../../test/extract/extract-text.ts';

describe('types that syntax makes certain', () => {
  it.each<[string, string | undefined]>([
    ['const a = 1', '1'],
    ['let a = 1', 'number'],
    [`const a = 'it\\'s "b"'`, `'it\\'s "b"'`],
    ['const a = `b${c}`', 'string'],
    ['const a = -1', '-1'],
    ['const a = b > c', 'boolean'],
    ['const a = !b', 'boolean'],
    ['const a = /b/', 'RegExp'],
    ['const a = new Date()', 'Date'],
    ['const a = new Map<string, number>()', 'Map<string, number>'],
    ['const a = new Map()', undefined],
    ['const a = new Unknown()', undefined],
    ['class B {}\nconst a = new B()', 'B'],
    ['class B<T> {}\nconst a = new B()', undefined],
    ['const a = b as C', 'C'],
    ['const a = [1] as const', undefined],
    ['const a = b ? 1 : 2', undefined],
    ['const a = String(b)', 'string'],
    ['const String = make();\nconst a = String(b)', undefined],
    ['const a = b + "c"', 'string'],
    ['const a = b - c', undefined],
  ])('of %s', (text, expected) => {
    expect(symbolOf(text, 'a').type?.text).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ['function a() {}', 'void'],
    ['async function a() {}', 'Promise<void>'],
    ['function a() { throw new E(); }', 'void'],
    ['const a = () => { throw new E(); }', undefined],
    ['function a(b: number) { return b * 2; }', 'number'],
    ['function a(b?: number) { return b; }', undefined],
    ['function a() { return 1; }', 'number'],
    ['function a(b) { if (b) return 1; return 2; }', undefined],
    ['function a(b) { if (b) return true; return false; }', 'boolean'],
    ['function a(b) { if (b) return 1; }', undefined],
    ['function a(b) { return b ? "x" : "y"; }', undefined],
    ['function* a() { return 1; }', undefined],
    ['const a = async () => 1 > 2', 'Promise<boolean>'],
    ['function a(b: number) { const b2 = (b: string) => b; return b2; }', undefined],
  ])('of what is returned by %s', (text, expected) => {
    expect(symbolOf(text, 'a').returns?.text).toBe(expected);
  });
});

describe('written types', () => {
  it('stay as written, on one line and without comments', () => {
    const text = 'let a: // why\n  | { b: string /* c */; d?: E }\n  | Array<\n    F\n  >;';
    expect(symbolOf(text, 'a').type).toEqual({ text: '{ b: string; d?: E } | Array<F>', from: 'written' });
    expect(symbolOf('let a: Missing.Type<"  x">', 'a').type?.text).toBe('Missing.Type<"  x">');
  });
});

describe('a file that does not parse', () => {
  it('gives a problem with line and message, and nothing else', () => {
    const { problems, symbols } = extractText('const a = 1;\nconst b = ;\n', 'src/a.ts');
    expect(symbols).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'file-does-not-parse',
        severity: 'error',
        args: { file: 'src/a.ts', message: 'line 2: Expression expected.' },
        place: { module: 'src/a.ts', line: 2, column: 11 },
      },
    ]);
  });
});
