import { faults } from '@docwright/test-support/azure-server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeServers, example } from './azure-example.ts';
import { runDocwright } from './run-docwright.ts';

// What a run with a model leaves behind for those who watch it.

afterEach(closeServers);

const generate = ['generate', '--only', 'src/money.ts', '--provider', 'azure-openai'];

test('a run is reported with its requests, tokens, cost, latency and retries', async () => {
  const { cwd, environment, server } = await example({ faults: [faults.invalidJson] });
  expect((await runDocwright(cwd, generate, { environment })).code).toBe(0);
  const { stdout } = await runDocwright(cwd, ['report', '--format', 'json'], { environment });
  const { metrics } = JSON.parse(stdout) as { metrics: Record<string, unknown> };
  const requests = server.requests.length;
  expect(metrics).toMatchObject({ requests, answered: requests - 1, retries: 1, faults: { malformed: 1 } });
  expect(metrics).toMatchObject({ latency: { p50: expect.any(Number) as number }, rejections: {} });
  const markdown = await runDocwright(cwd, ['report'], { environment });
  expect(markdown.stdout).toMatch(/^\| latency \| p50 \d+ ms, p95 \d+ ms, p99 \d+ ms \|$/mu);
  const csv = await runDocwright(cwd, ['report', '--requests', 'csv'], { environment });
  expect(csv.stdout.trim().split('\r\n')).toHaveLength(requests + 1);
});

test('a log holds what happened, and neither key nor source text', async () => {
  const { cwd, environment } = await example({ faults: [faults.invalidJson] });
  const log = ['--log-level', 'debug', '--log-file', 'run.log'];
  const { code, stderr } = await runDocwright(cwd, [...generate, ...log], { environment });
  expect(code).toBe(0);
  expect(stderr).not.toContain('"event"');
  const text = readFileSync(join(cwd, 'run.log'), 'utf8');
  const events = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; level: string });
  expect(new Set(events.map(({ event }) => event))).toEqual(
    new Set(['stage-start', 'stage-end', 'request-end', 'task-end']),
  );
  expect(text).not.toContain('test-key');
  expect(text).not.toContain('export ');
  expect(text).not.toContain('loopback server');
});

test('without a file the log goes to standard error, at the level that is asked for', async () => {
  const { cwd, environment } = await example({ faults: [faults.invalidJson] });
  const { stdout, stderr } = await runDocwright(cwd, [...generate, '--json', '--log-level', 'info'], { environment });
  expect(JSON.parse(stdout)).toMatchObject({ failed: [] });
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { level: string });
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every(({ level }) => level !== 'debug')).toBe(true);
});

test('a log file that cannot be written is said at once', async () => {
  const { cwd, environment, server } = await example({ faults: [faults.invalidJson] });
  const { code, stderr } = await runDocwright(cwd, [...generate, '--log-file', 'no/such/folder.log'], { environment });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('name another file') as string });
  expect(server.requests).toEqual([]);
});
