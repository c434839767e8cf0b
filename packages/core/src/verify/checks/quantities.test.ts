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

  it('look at conditions of the parameter alone', () => {
    expect(say('count', 'how many, at most 100', range)).toEqual(['unknown-limit count']);
  });
});
