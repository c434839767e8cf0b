import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { openCache } from './open-cache.ts';

it('gives a value back for the same key only', async () => {
  const { memo } = open();
  await memo.set('generate', 'key', { accepted: 3 });
  expect(await memo.get('generate', 'key')).toEqual({ accepted: 3 });
  expect(await memo.get('generate', 'other key')).toBeUndefined();
  expect(await memo.get('check', 'key')).toBeUndefined();
});

it('counts a damaged memo as none', async () => {
  const { memo, folder } = open();
  await memo.set('generate', 'key', 1);
  for (const text of ['', '{"key":"key"', 'null', '[]']) {
    writeFileSync(join(folder, 'tmp/memo/generate.json'), text);
    expect(await memo.get('generate', 'key')).toBeUndefined();
  }
});

it('refuses a name that leads elsewhere', async () => {
  const { memo } = open();
  await expect(memo.set('../../journal', 'key', 1)).rejects.toThrow(RangeError);
});

function open() {
  const folder = join(temporaryFolder(), '.docwright');
  return { folder, memo: openCache({ folder, onProblem: (problem) => expect.unreachable(problem.code) }).memo };
}
