import { expect, test } from 'vitest';
import { hideSuspects } from './hide-secrets-of.ts';

test.each([
  ["the default is `'sk_test_4eC39HqLyjWDarjtT1zdp7dc'`", "the default is `'…'`"],
  ['the value is "a1b2c3d4e5f6g7h8", not "plain"', 'the value is "…", not "plain"'],
  ['`Server=db;Password=hunter2;Port=1`', '`…`'],
  ["'-----BEGIN PRIVATE KEY-----\nMIIE'", "'…'"],
])('what looks like a secret is left out: %j', (text, hidden) => {
  expect(hideSuspects(text)).toBe(hidden);
});

test.each(["the default is `'utf-8'`", 'it throws `RangeError`: "too many"', "from './some/long/path-2.ts'"])(
  'all else stays: %j',
  (text) => {
    expect(hideSuspects(text)).toBe(text);
  },
);
