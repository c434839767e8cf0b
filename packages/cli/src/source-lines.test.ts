import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { createLineReader } from './source-lines.ts';

test('gives lines without their end, whatever ends them', () => {
  const lineOf = createLineReader(temporaryFolder({ 'a.ts': 'one\r\ntwo\n\nfour\u2028five\rsix' }));
  const lines = [1, 2, 3, 4, 5, 6, 7].map((line) => lineOf({ module: 'a.ts', line }));
  expect(lines).toEqual(['one', 'two', '', 'four', 'five', 'six', undefined]);
});

test('what cannot be read has no lines', () => {
  expect(createLineReader(temporaryFolder())({ module: 'gone.ts', line: 2 })).toBeUndefined();
});

test('does not give what looks like a secret', () => {
  const text = "const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';\nconst next = 1;";
  const lineOf = createLineReader(temporaryFolder({ 'a.ts': text }));
  expect([1, 2].map((line) => lineOf({ module: 'a.ts', line }))).toEqual([undefined, 'const next = 1;']);
});
