import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf } from './temporary-folder.ts';

test('report tells the state, and what the last run did', async () => {
  const cwd = copyOf('examples/inventory');
  const before = await runDocwright(cwd, ['report']);
  expect(before.code).toBe(0);
  expect(before.stdout).toMatch(/^# Documentation of inventory\n\n\*\*29\.9 %\*\* documented: 62 of 207 symbols/u);
  expect(before.stdout).not.toContain('## Last run');

  await runDocwright(cwd, ['generate', '--apply']);
  const { stdout } = await runDocwright(cwd, ['report']);
  expect(stdout).toMatch(/^## Last run\n\n\| Symbols \| +\|\n\| --- \| --- \|\n\| drafted \| \d+ \|$/mu);
  expect(stdout).toMatch(/^\| error \| `src\/store\.ts:\d+` \| `Store#restore` \| The link to StoreSnapshot/mu);
  expect(stdout).toMatch(/^\| generated \| \d+ \|$/mu);

  // A run that finds everything done is not worth telling.
  await runDocwright(cwd, ['generate']);
  expect((await runDocwright(cwd, ['report'])).stdout).toBe(stdout);
});

test('report --format json is nothing but JSON', async () => {
  const cwd = copyOf('examples/inventory');
  const { code, stdout, stderr } = await runDocwright(cwd, ['report', '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ coverage: { total: 207 }, problems: [], states: {} });
});
