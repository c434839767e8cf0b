import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportData } from '@docwright/core/report';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, readFolder } from './temporary-folder.ts';

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

const formats = ['md', 'html', 'json', 'csv'] as const;

test('each format says the same again, and what it says can be read by a program', async () => {
  const cwd = copyOf('examples/inventory');
  await runDocwright(cwd, ['generate', '--apply']);
  const said: Record<string, string> = {};
  for (const format of formats) {
    const run = () => runDocwright(cwd, ['report', '--format', format, '--worst', '3']);
    const { code, stdout, stderr } = await run();
    expect({ code, stderr: format === 'md' ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    rmSync(join(cwd, '.docwright/tmp/extract'), { recursive: true, force: true });
    expect((await run()).stdout).toBe(stdout);
    said[format] = stdout;
  }
  const { quality, coverage } = JSON.parse(said['json'] ?? '') as ReportData;
  expect(quality?.weakest).toHaveLength(3);
  const lines = parseCsv(said['csv'] ?? '', { relax_column_count: true });
  const weakest = lines.filter(([table]) => table === 'Weakest docs');
  expect(weakest.map(([, id, score]) => [id, score])).toEqual(
    quality?.weakest.map(({ id, overall }) => [id, String(overall)]),
  );
  const faults: string[] = [];
  parseHtml(said['html'] ?? '', { onParseError: ({ code }) => faults.push(code) });
  expect(faults).toEqual([]);
  for (const { id } of quality?.weakest ?? []) {
    expect(said['html']).toContain(`<code>${id}</code>`);
    expect(said['md']).toContain(`| \`${id}\` |`);
  }
  expect(said['md']).toContain(`${coverage.percent.toFixed(1)} %`);
});

test('--worst lists as many of the weakest as asked for, weakest first; each lost point has its finding', async () => {
  const cwd = copyOf('examples/inventory');
  const weakest = async (...argv: string[]) => {
    const { stdout } = await runDocwright(cwd, ['report', '--format', 'json', ...argv]);
    return (JSON.parse(stdout) as ReportData).quality?.weakest ?? [];
  };
  const all = await weakest('--worst', '1000');
  expect(all.map(({ overall }) => overall)).toEqual(all.map(({ overall }) => overall).sort((a, b) => a - b));
  expect(await weakest('--worst', '0')).toEqual([]);
  expect(await weakest()).toEqual(all.slice(0, 10));
  expect((await runDocwright(cwd, ['report', '--worst', '-1'])).code).toBe(2);
  for (const doc of all) {
    for (const aspect of ['completeness', 'clarity', 'consistency', 'complexity'] as const) {
      const own = doc.findings.filter(({ code }) => code.startsWith(`${aspect}/`));
      const lost = own.reduce((sum, { points }) => sum + points, 0);
      expect([doc.id, aspect, doc[aspect]]).toEqual([doc.id, aspect, Math.max(0, 100 - lost)]);
    }
    expect([doc.id, doc.overall === 100]).toEqual([doc.id, doc.findings.length === 0]);
  }
});

test('scores, caches and the API report are the same bytes wherever and whenever they are made', async () => {
  const made = async (): Promise<Record<string, string>> => {
    const cwd = copyOf('examples/inventory');
    await runDocwright(cwd, ['generate', '--apply']);
    await runDocwright(cwd, ['api-report']);
    return readFolder(cwd);
  };
  const first = await made();
  expect(first['docwright.report.md']).toMatch(/generated, fresh/u);
  expect(Object.entries(first).filter(([, text]) => text.includes('"quality"')).length).toBeGreaterThan(3);
  expect(await made()).toEqual(first);
});

test('a second look leaves caches with scores and the API report as they are', async () => {
  const cwd = copyOf('examples/inventory');
  await runDocwright(cwd, ['generate', '--apply']);
  await runDocwright(cwd, ['api-report']);
  const before = readFolder(cwd);
  rmSync(join(cwd, '.docwright/tmp'), { recursive: true, force: true });
  await runDocwright(cwd, ['generate', '--apply']);
  expect(await runDocwright(cwd, ['api-report', '--check'])).toMatchObject({ code: 0, stdout: '' });
  expect(readFolder(cwd)).toEqual(before);
});
