import { expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';

it('inserts and replaces, and leaves the rest as it is', () => {
  const edits = [
    { range: { start: 0, end: 0 }, text: '>' },
    { range: { start: 2, end: 4 }, text: 'CD' },
    { range: { start: 6, end: 6 }, text: '<' },
  ];
  expect(applyEdits('abcdef', edits)).toBe('>abCDef<');
});

it('gives the text itself for no edits', () => {
  expect(applyEdits('\uFEFFa\r\n', [])).toBe('\uFEFFa\r\n');
});
