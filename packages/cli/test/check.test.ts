import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

let cwd: string;

beforeAll(() => {
  cwd = copyOf('examples/inventory');
});

const check = (format: string, environment = {}) => runDocwright(cwd, ['check', '--format', format], { environment });

test('pretty: findings with their lines, and exit code 1', async () => {
  const { code, stdout } = await check('pretty');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^src\/store\.ts$/mu);
  expect(stdout).toMatch(/^ +75:7 {2}error +Store#itemCount .* docs\/restates-name$/mu);
  expect(stdout).toMatch(/^✖ \d+ errors, \d+ warnings?; 29\.9 % documented$/mu);
  expect(stdout).not.toContain('\u001B[');
});

test('pretty: what is for information only is shown to those who ask', async () => {
  const folder = temporaryFolder({
    'package.json': '{ "name": "ticks", "exports": "./src/index.ts" }',
    'tsconfig.json': '{ "include": ["src"], "compilerOptions": { "types": [] } }',
    'src/index.ts': `/** Waits for so many ticks of the clock. */
export function wait(ticks: number): void {
  if (ticks < 0) throw new RangeError('no time machine');
}
`,
  });
  const { stdout } = await runDocwright(folder, ['check']);
  const { stdout: verbose } = await runDocwright(folder, ['check', '--verbose']);
  expect(stdout).not.toMatch(/ info /u);
  expect(verbose).toMatch(/ info .* throws\/missing$/mu);
  expect(verbose.split('\n').at(-2)).toBe(stdout.split('\n').at(-2));
});

test.each(['json', 'sarif'])('%s: nothing but JSON on standard output, nothing else said', async (format) => {
  const { code, stdout, stderr } = await check(format);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(() => JSON.parse(stdout) as unknown).not.toThrow();
});

test('sarif: every result stands in a file that exists, at a line it has', async () => {
  const { stdout } = await check('sarif');
  const { runs } = JSON.parse(stdout) as {
    runs: {
      results: {
        ruleIndex: number;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
      }[];
      tool: { driver: { rules: unknown[] } };
    }[];
  };
  const results = runs.flatMap((run) => run.results);
  expect(results.length).toBeGreaterThan(100);
  for (const { ruleIndex, locations } of results) {
    expect(runs[0]?.tool.driver.rules[ruleIndex]).toBeDefined();
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    const lines = readFileSync(join(cwd, decodeURIComponent(artifactLocation.uri)), 'utf8').split('\n');
    expect(lines[region.startLine - 1]).toBeDefined();
  }
});

test('github: the summary of the job tells where the documentation stands', async () => {
  const summary = join(temporaryFolder({ 'summary.md': 'Built.\n' }), 'summary.md');
  await check('github', { GITHUB_STEP_SUMMARY: summary });
  expect(readFileSync(summary, 'utf8')).toMatch(
    /^Built\.\n# Documentation of inventory\n\n\*\*[\d.]+ %\*\* documented/u,
  );
});

test('github: paths are relative to the repository', async () => {
  const { stdout } = await check('github', { GITHUB_WORKSPACE: dirname(cwd) });
  expect(stdout.split('\n')[0]).toMatch(
    /^::error file=docwright-cli-\w+\/src\/[\w/-]+\.ts,line=\d+,col=\d+,title=docwright [\w/-]+::/u,
  );
});

test('severities are configured', async () => {
  const environment = { DOCWRIGHT_CHECK_MISSING: 'off', DOCWRIGHT_CHECK_FALSE: 'warning' };
  const { code, stdout } = await check('json', environment);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 0 } });
});

test('check on files looks at these only', async () => {
  const { code, stdout } = await runDocwright(cwd, ['check', 'src/money.ts', 'src/stock.ts', '--format', 'json']);
  expect(code).toBe(1);
  const { findings } = JSON.parse(stdout) as { findings: { place: { module: string } }[] };
  expect(new Set(findings.map(({ place }) => place.module))).toEqual(new Set(['src/money.ts', 'src/stock.ts']));
});
