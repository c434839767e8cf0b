import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

test.each([
  ['Reads e.g. a file. Closes it.', 'Reads e.g. a file.'],
  ['Reads a file', 'Reads a file'],
  ['Reads a\nfile. `close` ends it.', 'Reads a\nfile.'],
  ['', ''],
])('the first sentence of %j', (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});
