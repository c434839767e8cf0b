import type { SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import { noFacts, type Facts } from '../../model/index.ts';
import { quantities } from './quantities.ts';

const say = (name: string, text: string, facts: Partial<Facts> = {}, writer: 'draft' | 'human' = 'draft'): string[] => {
  const symbol: SymbolParts = { name: 'wait', parameters: [{ name }], facts: { ...noFacts, ...facts } };
  return runCheck(quantities, { parameters: [{ name, text }] }, symbol, { writer });
};
const timer: Partial<Facts> = { calls: [{ callee: 'setTimeout', arguments: ['', 'delay'] }] };
const range: Partial<Facts> = { throws: [{ error: 'RangeError', condition: 'size < 1 || size > 100' }] };

describe('units', () => {
  it('are those of the name, or of the timer that is started', () => {
    expect(say('delayMs', 'how long, in milliseconds')).toEqual([]);
    expect(say('delayMs', 'how long, in seconds')).toEqual(['wrong-unit delayMs']);
    expect(say('delay', 'how long, in milliseconds', timer)).toEqual([]);
    expect(say('delay', 'how long, in milliseconds')).toEqual(['unknown-unit delay']);
    expect(say('second', 'the second one, in the order given')).toEqual([]);
    expect(say('size', 'how large, in bytes of memory')).toEqual(['unknown-unit size']);
  });
});

describe('limits', () => {
  it('are those of the errors', () => {
    expect(say('size', 'how many, between 1 and 100', range)).toEqual([]);
    expect(say('size', 'how many, at most `100`', range)).toEqual([]);
    expect(say('size', 'how many, greater than 0', range)).toEqual([]);
    expect(say('size', 'how many, between 1 and 50', range)).toEqual(['wrong-limit size']);
    expect(say('size', 'how many, at least 3')).toEqual(['unknown-limit size']);
    expect(say('size', 'one of the 3 at most there')).toEqual([]);
  });

  it.each([
    ['size < 1', 'at least 1, more than 0', 'at least 2'],
    ['size <= 0', 'more than 0', 'at least 0'],
    ['size > 100', 'at most 100', 'at most 101'],
    ['size > 100', 'less than 101', 'less than 100'],
    ['size >= 100', 'no more than 99', 'up to 100'],
    ['size < 0 || size >= 1', 'between 0 and 1', 'between 0 and 2'],
    ['!(size >= 1)', 'at least 1', 'at least 5'],
    ['size < 0.5', 'at least 0.5', 'at most 0.5'],
  ])('are on the side of the error when %s', (condition, right, wrong) => {
    const facts = { throws: [{ error: 'RangeError', condition }] };
    expect(say('size', right, facts)).toEqual([]);
    expect(say('size', wrong, facts)).toEqual(['wrong-limit size']);
    expect(say('size', wrong, facts, 'human')).toEqual(['wrong-limit size']);
  });

  it('look at conditions of the parameter alone', () => {
    expect(say('count', 'how many, at most 100', range)).toEqual(['unknown-limit count']);
  });
});

describe('results', () => {
  const result = (name: string, text: string, facts: Partial<Facts> = {}): string[] =>
    runCheck(quantities, { returns: text }, { name, facts: { ...noFacts, ...facts } });

  it('are in the unit of the name, or of the clock that is read', () => {
    expect(result('ageInSeconds', 'how old it is, in seconds')).toEqual([]);
    expect(result('ageInSeconds', 'how old it is, in minutes')).toEqual(['wrong-unit ageInSeconds']);
    expect(result('age', 'how old it is, in milliseconds', { calls: [{ callee: 'Date.now' }] })).toEqual([]);
    expect(result('age', 'how old it is, in days')).toEqual(['unknown-unit age']);
  });
});

describe('numbers in the text of errors', () => {
  const thrown = (text: string, ...conditions: (string | undefined)[]): string[] => {
    const throws = conditions.map((condition) => ({
      error: 'RangeError',
      ...(condition !== undefined && { condition }),
    }));
    return runCheck(quantities, { throws: [{ error: 'RangeError', text }] }, { facts: { ...noFacts, throws } });
  };

  it('are those of the conditions', () => {
    expect(thrown('when the size is less than 1', 'size < 1')).toEqual([]);
    expect(thrown('when there are more than 100', 'size < 1', 'size > 100')).toEqual([]);
    expect(thrown('when the size is less than 5', 'size < 1')).toEqual(['wrong-condition RangeError']);
  });

  it('are let be where a condition is not told, or compares with a name', () => {
    expect(thrown('when the size is less than 5', 'size < 1', undefined)).toEqual([]);
    expect(thrown('when the size is less than 5', 'size < smallest')).toEqual([]);
    expect(thrown('when the size is more than 5', 'size < 1 || size > largest')).toEqual([]);
    expect(thrown('when the size is less than 5')).toEqual([]);
  });
});
