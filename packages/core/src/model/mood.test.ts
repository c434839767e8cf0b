import { expect, test } from 'vitest';
import { inMood, moodOf } from './mood.ts';

test.each([
  ['Returns the name.', 'indicative'],
  ['Return the name.', 'imperative'],
  ['Parses.', undefined],
  ['Caches what was read.', 'indicative'],
  ['Create a store.', 'imperative'],
  ['The name.', undefined],
  ['Address of the shop.', undefined],
  ['Index of the first one.', undefined],
])('%s', (text, mood) => {
  expect(moodOf(text)).toBe(mood);
});

test('sentences change their mood, and back', () => {
  const text =
    'Parses `gets and returns x` and returns it. Throws nothing and copies. The store returns. Opens and caches it.';
  const other =
    'Parse `gets and returns x` and return it. Throw nothing and copies. The store returns. Open and cache it.';
  expect(inMood(text, 'imperative')).toBe(other);
  expect(inMood(other, 'indicative')).toBe(text);
  expect(inMood(text, 'indicative')).toBe(text);
});
