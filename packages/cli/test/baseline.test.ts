import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, readFolder } from './temporary-folder.ts';

const environment = { DOCWRIGHT_CHECK_FALSE: 'off' };

function project() {
  const cwd = copyOf('examples/inventory');
  const file = join(cwd, 'docwright.baseline.json');
  const replace = (path: string, from: string, to: string): void => {
    const text = readFileSync(join(cwd, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(cwd, path), text.replace(from, to));
  };
  return {
    cwd,
    file,
    replace,
    run: (...argv: string[]) => runDocwright(cwd, argv, { environment }),
    read: () => JSON.parse(readFileSync(file, 'utf8')) as { missing: string[] },
  };
}

test('what the baseline names does not fail; what is new does', async () => {
  const { run, replace, read, file } = project();
  expect((await run('check')).code).toBe(1);
  const written = await run('baseline');
  expect(written.code).toBe(0);
  expect(written.stdout).toMatch(/docwright\.baseline\.json: \d+ undocumented/u);
  expect(read().missing.length).toBeGreaterThan(50);
  const before = readFileSync(file, 'utf8');
  expect((await run('baseline')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(before);

  const clean = await run('check');
  expect(clean.code).toBe(0);
  expect(clean.stderr).toMatch(/^\d+ findings in docwright\.baseline\.json left out\.$/mu);

  replace('src/money.ts', 'export function splitEvenly', 'export function unheardOf() {}\nexport function splitEvenly');
  replace('src/index.ts', '', "export { unheardOf } from './money.ts';\n");
  const { code, stdout } = await run('check');
  expect(code).toBe(1);
  expect(stdout).toContain('unheardOf');
  expect(stdout).toMatch(/✖ 1 error,/u);
});

test('entries that are documented now are reported, and pruned', async () => {
  const { cwd, run, replace, read } = project();
  await run('baseline');
  const [id = ''] = read().missing.filter((each) => /src\/money\.ts:\w+$/u.test(each));
  const name = id.split(':')[1] ?? '';
  const text = readFileSync(join(cwd, 'src/money.ts'), 'utf8');
  const line = text.split('\n').find((each) => new RegExp(`^export .*\\b${name}\\b`, 'u').test(each)) ?? '';
  replace('src/money.ts', line, `/** Cents that nobody has counted twice. */\n${line}`);
  const { code, stderr } = await run('check');
  expect(code).toBe(0);
  expect(stderr).toContain(`An entry of docwright.baseline.json no longer applies (${id})`);
  expect((await run('check', 'src/store.ts')).stderr).not.toContain('no longer applies');

  const { stdout } = await run('baseline', '--prune');
  expect(stdout).toContain('1 taken out');
  expect(read().missing).not.toContain(id);
  expect((await run('check')).stderr).not.toContain('no longer applies');
});

test('pruning never adds an entry', async () => {
  const { run, replace, read } = project();
  await run('baseline');
  const before = read().missing;
  replace('src/money.ts', 'export function splitEvenly', 'export function unheardOf() {}\nexport function splitEvenly');
  replace('src/index.ts', '', "export { unheardOf } from './money.ts';\n");
  await run('baseline', '--prune');
  expect(read().missing).toEqual(before);
});

test('without a baseline there is nothing to prune, and nothing is written', async () => {
  const { run, file } = project();
  const { code, stderr } = await run('baseline', '--prune');
  expect(code).toBe(2);
  expect(stderr).toContain('There is no docwright.baseline.json to prune');
  expect(existsSync(file)).toBe(false);
});

test('a damaged baseline tolerates nothing, and is not pruned into an empty one', async () => {
  const { run, file } = project();
  writeFileSync(file, '{"schema": 1, "missing": "all"}');
  const checked = await run('check');
  expect(checked.code).toBe(1);
  expect(checked.stderr).toContain('docwright.baseline.json is no baseline (missing is no list of ids)');
  expect((await run('baseline', '--prune')).code).toBe(3);
  expect(readFileSync(file, 'utf8')).toContain('"all"');
  expect((await run('baseline')).code).toBe(0);
  expect((await run('check')).code).toBe(0);
});

test('a module that moves takes its known gaps along; pruning writes its new ids', async () => {
  const { cwd, run, read } = project();
  await run('generate');
  await run('baseline');
  const gaps = read().missing.filter((id) => id.startsWith('src/stock.ts:'));
  expect(gaps.length).toBeGreaterThan(2);
  renameSync(join(cwd, 'src/stock.ts'), join(cwd, 'src/goods.ts'));
  for (const file of Object.keys(readFolder(join(cwd, 'src')))) {
    const text = readFileSync(join(cwd, 'src', file), 'utf8');
    writeFileSync(join(cwd, 'src', file), text.replaceAll('/stock.js', '/goods.js'));
  }
  const moved = await run('check');
  expect(moved).toMatchObject({ code: 0 });
  expect(moved.stderr).not.toContain('no longer appl');
  await run('generate');
  expect(await run('check')).toMatchObject({ code: 0 });
  expect((await run('baseline', '--prune')).code).toBe(0);
  const now = read().missing;
  expect(now.filter((id) => id.startsWith('src/goods.ts:'))).toEqual(
    gaps.map((id) => id.replace('src/stock.ts', 'src/goods.ts')),
  );
  expect(now.filter((id) => id.startsWith('src/stock.ts:'))).toEqual([]);
});
