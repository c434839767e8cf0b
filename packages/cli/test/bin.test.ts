import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/docwright.js', import.meta.url));

test('the built command starts and asks for nothing', () => {
  const { status, stderr } = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
