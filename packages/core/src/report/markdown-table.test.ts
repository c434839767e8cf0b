import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table.ts';

test('bars and line breaks stay inside their cell', () => {
  expect(markdownTable(['Type', 'Text'], [['`a | b`', 'one\n  two']])).toEqual([
    '| Type | Text |',
    '| --- | --- |',
    '| `a \\| b` | one two |',
  ]);
});

test('no rows, no table', () => {
  expect(markdownTable(['Type'], [])).toEqual([]);
});
