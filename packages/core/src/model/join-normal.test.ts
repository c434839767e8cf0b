import { array, assert, constantFrom, property } from 'fast-check';
import { describe, it } from 'vitest';
import { normalizeTokens } from './fingerprint.ts';
import { joinNormal } from './join-normal.ts';
import { tokenBounds, tokenize } from './tokenize.ts';

const pieces = [
  ',',
  ';',
  ')',
  ']',
  '}',
  '>',
  '(',
  '{',
  '=>',
  `'it\\'s'`,
  `'"'`,
  `"a"`,
  `''`,
  `'`,
  'name',
  '1',
  '`a${b}`',
];

describe('joinNormal', () => {
  it('joins what normalizeTokens gives', () => {
    assert(
      property(array(constantFrom(...pieces)), (parts) => {
        const text = parts.join(' ');
        const bounds = tokenBounds(text);
        const joined = joinNormal(text, bounds, 0, bounds.length);
        const expected = normalizeTokens(tokenize(text).map((token) => token.text)).join('\n');
        return joined === expected;
      }),
      { numRuns: 2000 },
    );
  });
});
