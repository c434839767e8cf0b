import { describe, expect, it } from 'vitest';
import { describeDrift, formatDrift, formatDriftChange } from './describe-drift.ts';
import type { DriftSide } from './drift-side.ts';
import type { ParameterRecord } from './symbol.ts';

const lines = (before: DriftSide, now: DriftSide): string[] => describeDrift(before, now).map(formatDriftChange);

const parameter = (name: string, more: Partial<ParameterRecord> = {}): ParameterRecord => ({
  name,
  type: { text: 'string', from: 'written' },
  ...more,
});

const parameters = (before: ParameterRecord[], now: ParameterRecord[]): string[] =>
  lines({ signature: 'f()', parameters: before }, { signature: 'f2()', parameters: now });

describe('describeDrift of parameters', () => {
  it('says what was added, removed and renamed', () => {
    const [path, size] = [parameter('path'), parameter('size', { type: { text: 'number', from: 'written' } })];
    expect(parameters([path], [path, size])).toEqual(['parameter `size` was added']);
    expect(parameters([path, size], [path])).toEqual(['parameter `size` was removed']);
    expect(parameters([path, size], [parameter('file'), size])).toEqual(['parameter `path` is called `file`']);
    expect(parameters([path], [size])).toEqual(['parameter `size` was added', 'parameter `path` was removed']);
    expect(parameters([path, size], [size, path])).toEqual([
      'the parameters come in another order: size, path, not path, size',
    ]);
  });

  it('says which defaults and types moved', () => {
    const half = (value?: string): ParameterRecord =>
      parameter('mode', { ...(value !== undefined && { default: value, optional: true }) });
    expect(parameters([half('1')], [half('2')])).toEqual(['the default of `mode` is `2`, not `1`']);
    expect(parameters([half()], [half('2')])).toEqual(['`mode` has the default `2`']);
    expect(parameters([half('1')], [half()])).toEqual(['`mode` has no default any more; it was `1`']);
    expect(parameters([half()], [parameter('mode', { optional: true })])).toEqual(['`mode` may be left out']);
    expect(parameters([half()], [parameter('mode', { type: { text: 'Mode', from: 'written' } })])).toEqual([
      '`mode` takes `Mode`, not `string`',
    ]);
  });

  it('looks at properties of a parameter that is taken apart', () => {
    const options = (name: string, ...destructured: { path: string; default?: string }[]): ParameterRecord => ({
      name,
      destructured,
    });
    expect(parameters([options('options', { path: 'size' })], [options('options', { path: 'limit' })])).toEqual([
      'parameter `options.size` is called `options.limit`',
    ]);
    expect(
      parameters(
        [options('options', { path: 'size', default: '1' })],
        [options('options', { path: 'size', default: '2' })],
      ),
    ).toEqual(['the default of `options.size` is `2`, not `1`']);
    expect(parameters([options('options', { path: 'size' })], [])).toEqual(['parameter `options` was removed']);
    expect(parameters([options('options', { path: 'size' })], [options('limits', { path: 'size' })])).toEqual([
      'parameter `options` is called `limits`',
    ]);
  });
});

describe('describeDrift of results', () => {
  it.each([
    ['string', 'string | undefined', ['it may also return `undefined`']],
    ['Promise<A>', 'Promise<A | B | C>', ['it may also return `B | C`']],
    ['A | B', 'A', ['it no longer returns `B`']],
    ['A | B', 'B | A', []],
    ['A', 'Promise<A>', ['it returns `Promise<A>`, not `A`']],
    ["Map<'a' | 'b', A>", "Map<'a', A>", ["it returns `Map<'a', A>`, not `Map<'a' | 'b', A>`"]],
  ])('from %s to %s', (before, now, expected) => {
    expect(lines({ returns: before }, { returns: now })).toEqual(expected);
  });

  it('says nothing of what is not known', () => {
    expect(lines({ returns: 'A', parameters: [] }, { signature: 'f()' })).toEqual([]);
  });
});

describe('describeDrift of facts', () => {
  it('says which errors and absences are new, gone or come under another condition', () => {
    const before: DriftSide = {
      throws: [{ error: 'RangeError', condition: 'a < 0' }, { error: 'A' }],
      absentReturns: [],
    };
    const now: DriftSide = {
      throws: [{ error: 'RangeError', condition: 'a < 1' }, { error: 'TypeError' }],
      absentReturns: [{ value: 'null', condition: '!a' }],
    };
    expect(lines(before, now)).toEqual([
      'it throws `RangeError` when `a < 1`, not when `a < 0`',
      'it throws `TypeError`',
      'it no longer throws `A`',
      'it may return `null` when `!a`',
    ]);
    expect(describeDrift(now, now)).toEqual([]);
  });
});

describe('describeDrift of results and facts together', () => {
  const absent = [{ value: 'undefined' as const, condition: '!a' }];

  it('says once that a result may be absent, and when', () => {
    expect(lines({ returns: 'A', absentReturns: [] }, { returns: 'A | undefined', absentReturns: absent })).toEqual([
      'it may return `undefined` when `!a`',
    ]);
  });

  it('says what else a result may be beside absent', () => {
    expect(lines({ returns: 'A', absentReturns: [] }, { returns: 'A | null', absentReturns: absent })).toEqual([
      'it may also return `null`',
      'it may return `undefined` when `!a`',
    ]);
  });
});

describe('describeDrift', () => {
  it('falls back on the signature where nothing more exact is known', () => {
    expect(formatDrift(describeDrift({ signature: 'class A' }, { signature: 'class A extends B' }))).toBe(
      'the signature is `class A extends B`, not `class A`',
    );
  });

  it('says what value is another one', () => {
    expect(formatDrift(describeDrift({ initializer: '1' }, { initializer: '2' }))).toBe('the value is `2`, not `1`');
  });
});
