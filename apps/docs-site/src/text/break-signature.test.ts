import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakSignature } from './break-signature.ts';

describe('breakSignature', () => {
  it('leaves short signatures on one line', () => {
    expect(breakSignature('function add(a: number, b: number): number')).toBe(
      'function add(a: number, b: number): number',
    );
  });

  it('gives each parameter a line', () => {
    const long =
      'function createStore<T extends object>(options: StoreOptions<T>, clock: () => number, log?: Logger): Store<T>';
    expect(breakSignature(long)).toBe(
      [
        'function createStore<T extends object>(',
        '  options: StoreOptions<T>,',
        '  clock: () => number,',
        '  log?: Logger',
        '): Store<T>',
      ].join('\n'),
    );
  });

  it('gives each arm of a union a line', () => {
    const long = "type Event = { kind: 'add'; id: string } | { kind: 'remove'; id: string } | { kind: 'clear' }";
    expect(breakSignature(long)).toBe(
      [
        'type Event =',
        "  | { kind: 'add'; id: string }",
        "  | { kind: 'remove'; id: string }",
        "  | { kind: 'clear' }",
      ].join('\n'),
    );
  });

  it('breaks what a broken line still holds', () => {
    const long =
      'function f(options: { readonly first: string; readonly second: ReadonlyMap<string, number>; third: () => void }): void';
    expect(breakSignature(long).split('\n')).toContain('    readonly second: ReadonlyMap<string, number>;');
  });

  it('adds white space only, whatever the text', () => {
    const bare = (text: string): string => text.replace(/[\s|]/g, '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab(){}[]<>,;|="\'\\ :'.split('')), maxLength: 200 }),
        (text) => {
          expect(bare(breakSignature(text, 20))).toBe(bare(text));
          expect(bare(breakSignature(`type A = ${text}`, 20))).toBe(bare(`type A = ${text}`));
        },
      ),
    );
  });
});
