import { describe, expect, it } from 'vitest';
import type { Fingerprints } from '../../src/model/index.ts';
import { symbolOf } from './extract-text.ts';

const fingerprintsOf = (text: string, path?: string): Fingerprints => symbolOf(text, path).fingerprints;

describe('fingerprints of a declaration', () => {
  it.each([
    ['comments', 'function a(b) { return b; }', '/** A. */ function a(/* b */ b) { return b; // c\n}'],
    ['layout', 'const a = (b: B, c: C): D => b(c);', 'const a = (\n  b: B,\n  c: C,\n): D => b(c)'],
    ['export', 'class A { b() {} }', 'export default class A { b() {} }'],
    ['declare', 'function a(): void', 'export declare function a(): void;'],
    ['decorators', 'class A {}', '@b({ c: 1 })\nexport class A {}'],
    ['quotes', `const a = 'b'`, 'const a = "b"'],
    ['separators of members', 'interface A { b: C; d(): E }', 'interface A {\n  b: C,\n  d(): E,\n}'],
    ['bodies of members', 'class A { b() { return 1; } c = 1; }', 'class A { b() { return 2; } c = 2; }'],
    ['the order of members', 'class A { b = 1; c() {} }', 'class A { c() {} b = 1; }'],
    ['the names of locals', 'function a() { const b = 1; return b; }', 'function a() { const c = 1; return c; }'],
    ['what is in a namespace', 'namespace A { const b = 1; }', 'namespace A { const c = 2; }'],
  ])('do not see %s', (_, left, right) => {
    expect(fingerprintsOf(left)).toEqual(fingerprintsOf(right));
  });

  it.each([
    ['a parameter', 'function a(b) {}', 'function a(c) {}', 'signature'],
    ['a default', 'function a(b = 1) {}', 'function a(b = 2) {}', 'signature'],
    ['async', 'const a = () => b', 'const a = async () => b', 'signature'],
    ['a statement', 'function a() { b(); }', 'function a() { c(); }', 'body'],
    ['an expression', 'const a = () => b', 'const a = () => c', 'body'],
    ['a value', 'const a: B = 1', 'const a: B = 2', 'body'],
    ['a written type', 'const a: B = 1', 'const a: C = 1', 'signature'],
    ['a base class', 'class A extends B {}', 'class A extends C {}', 'signature'],
    ['a member', 'interface A { b: C }', 'interface A { b: D }', 'body'],
    ['a member of an aliased type', 'type A = { b: C }', 'type A = { b: D }', 'body'],
    ['an alias', 'type A = B', 'type A = C', 'signature'],
    ['a keyword', 'const a = 1', 'let a = 1', 'signature'],
    ['static', 'class A { b() {} }', 'class A { static b() {} }', 'body'],
    ['the order of an enum', 'enum A { B, C }', 'enum A { C, B }', 'body'],
    ['the value of an enum', 'enum A { B = 1 }', 'enum A { B = 2 }', 'body'],
  ] as const)('see %s', (_, left, right, moved) => {
    const [before, after] = [fingerprintsOf(left), fingerprintsOf(right)];
    const other = moved === 'body' ? 'signature' : 'body';
    expect(after[moved]).not.toBe(before[moved]);
    expect(after[other]).toBe(before[other]);
  });

  it('of later variables start with the keyword', () => {
    expect(fingerprintsOf('const a = 1, b = 2', 'b')).toEqual(fingerprintsOf('const b = 2', 'b'));
  });

  it('are empty where there is no body', () => {
    expect(fingerprintsOf('interface A { b(): void }', 'A#b').body).toBe('');
    expect(fingerprintsOf('declare function a(): void').body).toBe('');
  });
});
