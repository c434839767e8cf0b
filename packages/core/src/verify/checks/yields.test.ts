import type { SymbolParts } from '@docwright/test-support';
import { expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import { yields } from './yields.ts';

const doc = { tags: [{ name: 'yields', text: 'each line' }] };

it.each<SymbolParts>([
  { returns: 'Generator<string>', modifiers: ['generator'] },
  { returns: 'Iterable<string>' },
  { returns: 'string[]' },
  { returns: 'Lines' },
  {},
])('accepts @yields above %j', (symbol) => {
  expect(runCheck(yields, doc, symbol)).toEqual([]);
});

it.each<SymbolParts>([{ returns: 'number' }, { returns: 'Promise<void>' }, { returns: 'undefined' }])(
  'doubts @yields above %j',
  (symbol) => {
    for (const writer of ['draft', 'human'] as const)
      expect(runCheck(yields, doc, symbol, { writer })).toEqual(['of-none yields']);
  },
);
