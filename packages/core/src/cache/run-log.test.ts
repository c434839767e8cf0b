import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import type { RunRecord } from '../model/index.ts';
import { openCache } from './open-cache.ts';

it('keeps the last 500 runs, oldest first', async () => {
  const { runs, folder } = open();
  await runs.append(run(0));
  const before = Array.from({ length: 500 }, (_, day) => run(day));
  writeFileSync(join(folder, 'tmp/runs.json'), JSON.stringify(before));
  await runs.append(run(500));
  await runs.append(run(501));
  const kept = await runs.read();
  expect(kept).toHaveLength(500);
  expect(kept[0]).toEqual(run(2));
  expect(kept.at(-1)).toEqual(run(501));
});

it('starts again when its file is damaged', async () => {
  const { runs, folder } = open();
  await runs.append(run(1));
  writeFileSync(join(folder, 'tmp/runs.json'), '[{');
  expect(await runs.read()).toEqual([]);
  await runs.append(run(2));
  expect(await runs.read()).toEqual([run(2)]);
});

function run(drafted: number): RunRecord {
  const use = { requests: 0, inputTokens: 0, outputTokens: 0, cost: 0 };
  const startedAt = '2026-01-01T00:00:00.000Z';
  return {
    ...use,
    startedAt,
    provider: 'offline',
    drafted,
    accepted: 0,
    rejected: 0,
    failed: 0,
    coverage: 0,
    models: {},
  };
}

function open() {
  const folder = join(temporaryFolder(), '.docwright');
  return { folder, runs: openCache({ folder, onProblem: ({ code }) => expect.unreachable(code) }).runs };
}
