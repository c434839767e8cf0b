import { expect, it } from 'vitest';
import type { Doc } from './doc.ts';
import { hashDoc, isEmptyDoc, sameDoc } from './same-doc.ts';

it.each<[string, Doc, Doc, boolean]>([
  ['the same', { summary: 'A.', returns: 'B.' }, { returns: 'B.', summary: 'A.' }, true],
  ['other line breaks', { summary: 'A\nb.' }, { summary: ' A  b.' }, true],
  ['empty and absent parts', { summary: 'A.', parameters: [], remarks: '' }, { summary: 'A.' }, true],
  ['another summary', { summary: 'A.' }, { summary: 'B.' }, false],
  ['one more part', { summary: 'A.' }, { summary: 'A.', returns: 'B.' }, false],
  [
    'another parameter',
    { summary: '', parameters: [{ name: 'a', text: 'A.' }] },
    { summary: '', parameters: [{ name: 'b', text: 'A.' }] },
    false,
  ],
  ['one more parameter', { summary: '', see: ['a'] }, { summary: '', see: ['a', 'b'] }, false],
  ['inheriting', { summary: '', inheritDoc: '' }, { summary: '' }, false],
])('compares docs with %s', (_case, left, right, same) => {
  expect([sameDoc(left, right), sameDoc(right, left)]).toEqual([same, same]);
  expect(hashDoc(left) === hashDoc(right)).toBe(same);
});

it('knows an empty doc', () => {
  expect([{ summary: '' }, { summary: '', see: [] }].every(isEmptyDoc)).toBe(true);
  expect(
    [{ summary: 'A.' }, { summary: '', inheritDoc: '' }, { summary: '', modifiers: ['internal'] }].some(isEmptyDoc),
  ).toBe(false);
});
