import type { SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import { defaults } from './defaults.ts';

const parameter = (actual: string | undefined, text: string): string[] => {
  const type = { text: 'number', from: 'written' } as const;
  const size =
    actual === undefined ? { name: 'size', type } : { name: 'size', type, optional: true as const, default: actual };
  return runCheck(defaults, { parameters: [{ name: 'size', text }] }, { parameters: [size] });
};

describe('defaults of parameters', () => {
  it.each([
    ['3', 'how many; defaults to `3`'],
    ['3', 'How many. Defaults to 3.'],
    ['10_000', 'how many (default: `10000`)'],
    ['1e3', 'how many, default is 1000'],
    ["'utf8'", 'which. Default `utf8`.'],
    ["'utf8'", 'which. Default: "utf8".'],
    ['limits.size', 'how many. Defaults to `3`.'],
    ['3', 'how many. Defaults to `limit`.'],
    ['30_000', 'how long; defaults to 30 seconds'],
    ['{}', 'what; `exact` defaults to `true`'],
    ['3', 'how many, instead of the default size'],
    ['3', 'By default `5` others are read as well.'],
    ['false', 'whether; the default is false'],
  ])('accepts for %s: %s', (actual, text) => {
    expect(parameter(actual, text)).toEqual([]);
  });

  it.each([
    ['3', 'how many; defaults to `5`'],
    ['3', 'How many. Defaults to 5.'],
    ["'utf8'", "Which. Defaults to 'ascii'."],
    ['true', 'whether (default: `false`)'],
    ['3', 'how many, which defaults to `undefined`'],
  ])('doubts for %s: %s', (actual, text) => {
    expect(parameter(actual, text)).toEqual(['wrong size']);
  });

  it('doubts a default of a parameter that must be given', () => {
    expect(parameter(undefined, 'how many. Defaults to `3`.')).toEqual(['required size']);
  });

  it('looks at properties of a parameter that is taken apart', () => {
    const symbol: SymbolParts = { parameters: [{ name: 'options', destructured: [{ path: 'size', default: '3' }] }] };
    const check = (text: string): string[] =>
      runCheck(defaults, { parameters: [{ name: 'options.size', text }] }, symbol);
    expect(check('Defaults to `3`.')).toEqual([]);
    expect(check('Defaults to `4`.')).toEqual(['wrong options.size']);
  });
});

describe('defaults of properties', () => {
  const property = (doc: Parameters<typeof runCheck>[1], initializer?: string): string[] =>
    runCheck(defaults, doc, { kind: 'property', name: 'size', ...(initializer !== undefined && { initializer }) });

  it('are what they are initialised with', () => {
    expect(property({ defaultValue: '`3`' }, '3')).toEqual([]);
    expect(property({ defaultValue: '4' }, '3')).toEqual(['wrong defaultValue']);
    expect(property({ summary: 'How many. Defaults to `4`.' }, '3')).toEqual(['wrong']);
    expect(property({ defaultValue: '4' })).toEqual(['unsupported size']);
    expect(property({ defaultValue: '4' }, 'limit()')).toEqual([]);
    expect(property({ defaultValue: 'the size of the page' }, '3')).toEqual([]);
  });
});

describe('defaults of options', () => {
  const attempts = { kind: 'property', name: 'attempts', parent: 'src/subject.ts:RetryOptions' } as const;
  const option = (...given: (string | undefined)[]): string[] => {
    const users = given.map((value, index): SymbolParts => ({
      name: `user${String(index)}`,
      parameters: [
        {
          name: 'options',
          type: { text: 'RetryOptions', from: 'written' },
          destructured: [{ path: 'attempts', ...(value !== undefined && { default: value }) }],
        },
      ],
    }));
    const usedBy = users.map(({ name }) => `src/subject.ts:${name ?? ''}`);
    const holder: SymbolParts = { kind: 'interface', name: 'RetryOptions', references: { uses: [], usedBy } };
    return runCheck(defaults, { summary: 'How often. Defaults to 5.' }, attempts, { others: [holder, ...users] });
  };

  it('are those that the functions give which take them apart', () => {
    expect(option('3')).toEqual(['wrong']);
    expect(option('3', '3')).toEqual(['wrong']);
    expect(option('5')).toEqual([]);
  });

  it('are unknown where these differ, or one gives none', () => {
    expect(option('3', '4')).toEqual(['unsupported attempts']);
    expect(option('3', undefined)).toEqual(['unsupported attempts']);
    expect(option()).toEqual(['unsupported attempts']);
  });
});
