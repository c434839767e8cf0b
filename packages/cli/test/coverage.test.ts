import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf } from './temporary-folder.ts';

let cwd: string;

beforeAll(() => {
  cwd = copyOf('examples/inventory');
});

const coverage = (...argv: string[]) => runDocwright(cwd, ['coverage', ...argv]);

test('tables by kind and module', async () => {
  const { code, stdout } = await coverage();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^inventory scope public, preset docwright$/mu);
  expect(stdout).toMatch(/^ {2}class +6 {2}of 14 +42\.8 %$/mu);
  expect(stdout).toMatch(/^ {2}src\/money\.ts +6 {2}of 20 +30\.0 %$/mu);
});

test('--json says of every symbol whether it counts as documented, and why', async () => {
  const { stdout, stderr } = await coverage('--json');
  expect(stderr).toBe('');
  const { total, symbols } = JSON.parse(stdout) as { total: number; symbols: { id: string; reason: string }[] };
  expect(symbols).toHaveLength(total);
  expect(symbols.find(({ id }) => id === 'src/store.ts:Store#itemCount')?.reason).toBe('restates-name');
});

test('--list names what is missing', async () => {
  const { stdout } = await coverage('--list');
  expect(stdout).toMatch(/^ {2}Store#itemCount +the summary "Gets the item count." only restates the name$/mu);
});

test('--explain says why, where, and whether it counts', async () => {
  const { code, stdout } = await coverage('--explain', 'Store#itemCount');
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `src/store.ts:Store#itemCount is not documented: the summary "Gets the item count." only restates the name
  declared  src/store.ts:75:7, accessor
  public    Store.itemCount from ".", default.itemCount from "."
  counted   yes
`,
  });
});

test.each([
  ['get', /^error: get may be any of these; name one:\n {2}src\/lru-cache\.ts:LruCache#get\n/mu],
  ['Store#itmCount', /^error: No symbol is called Store#itmCount; did you mean src\/store\.ts:Store#itemCount\?$/mu],
  ['xyzzy', /^error: No symbol is called xyzzy\.$/mu],
])('--explain %s is wrong usage', async (name, message) => {
  const { code, stdout, stderr } = await coverage('--explain', name);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test('--fail-under decides the exit code', async () => {
  expect((await coverage('--fail-under', '29.9')).code).toBe(0);
  const { code, stderr } = await coverage('--fail-under', '30');
  expect(code).toBe(1);
  expect(stderr).toContain('29.9 % is documented, but 30 % is asked for.');
});

test('--badge writes a badge', async () => {
  const { code } = await coverage('--badge', 'badges/docs.svg');
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, 'badges/docs.svg'), 'utf8')).toContain('aria-label="docs: 29.9 %"');
});

test('--scope and --preset decide what counts', async () => {
  const total = async (...argv: string[]) =>
    (JSON.parse((await coverage('--json', ...argv)).stdout) as { total: number }).total;
  expect(await total('--scope', 'exported')).toBeGreaterThan(207);
  expect(await total('--scope', 'all')).toBeGreaterThan(await total('--scope', 'exported'));
  const { stdout } = await coverage('--preset', 'typedoc', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ preset: 'typedoc' });
});

test('files on the command line are looked at as part of the whole project', async () => {
  const { code, stdout } = await coverage('src/money.ts', 'README.md', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ total: 20, documented: 6, byModule: [{ name: 'src/money.ts' }] });
});

test('files that are no source of the project are wrong usage', async () => {
  const { code, stderr } = await coverage('README.md');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "error: None of the project's sources matches README.md.\n",
  });
});

test('without a tsconfig, files on the command line are the sources', async () => {
  const bare = copyOf('fixtures/bad-input/no-tsconfig');
  const { code, stdout } = await runDocwright(bare, ['coverage', 'src', '--scope', 'exported', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ byModule: [{ name: 'src/index.ts' }] });
});
