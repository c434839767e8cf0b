import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyOf, readFolder } from './temporary-folder.ts';

// What only a process of its own can show. Needs the built packages.

const bin = fileURLToPath(new URL('../bin/docwright.js', import.meta.url));

test('the built command starts and asks for nothing', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Usage: docwright');
});

test('a pipe gets all of the output, however long', () => {
  const cwd = copyOf('examples/inventory');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, 'check', '--format', 'sarif', '--scope', 'all'],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toHaveProperty('runs');
  expect(stdout.length).toBeGreaterThan(65_536);
});

test('a pipe that is closed early is no trouble', { skip: process.platform === 'win32' }, () => {
  const cwd = copyOf('examples/inventory');
  const command = `"${process.execPath}" "${bin}" coverage --json | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
  expect(stdout).toBe('{\n0\n');
  expect(stderr).toBe('');
});

test('Ctrl-C while waiting for another run ends with 130 and leaves nothing behind', async () => {
  const cwd = copyOf('examples/inventory');
  const before = readFolder(cwd);
  // As another process holds it.
  mkdirSync(join(cwd, '.docwright/tmp/lock'), { recursive: true });
  const child = spawn(process.execPath, [bin, 'generate', '--apply'], { cwd });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (text.includes('Another run')) child.kill('SIGINT');
  });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(130);
  expect(stderr).toContain('Stopping: what is finished is kept.');
  expect(stderr).not.toContain('    at ');
  expect(readFolder(cwd)).toEqual(before);
});

test('a project without an installed docwright can use defineConfig', () => {
  const cwd = copyOf('examples/inventory');
  const run = (...argv: string[]) => spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' });
  expect(run('init').status).toBe(0);
  const { status, stderr } = run('coverage', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
