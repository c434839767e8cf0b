import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeTokens } from '@docwright/core/extract';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, readFolder } from './temporary-folder.ts';

const example = 'examples/inventory';

test('plan says what would be done and changes no file', async () => {
  const cwd = copyOf(example);
  const before = readFolder(cwd);
  const { code, stdout } = await runDocwright(cwd, ['plan']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^src\/errors\.ts\n {2}InventoryErrorCode +undocumented$/mu);
  expect(stdout).toMatch(/^\d+ symbols to document in \d+ waves, by offline: no cost\.$/mu);
  expect(stdout).toMatch(/^ +\d+ {2}out of scope$/mu);
  expect(await runDocwright(cwd, ['generate', '--dry-run'])).toMatchObject({ code, stdout });
  expect(readFolder(cwd)).toEqual(before);
});

test('generate fills the cache and leaves the sources alone', async () => {
  const cwd = copyOf(example);
  const before = readFolder(cwd);
  const { code, stdout } = await runDocwright(cwd, ['generate']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ +\d+ {2}documented$/mu);
  expect(stdout).toContain('Next: `docwright apply` writes the comments into the sources.');
  const after = readFolder(cwd);
  expect(Object.keys(after)).toContain(join('.docwright', 'index.json'));
  expect(after).toMatchObject(before);
});

test('generate --apply changes comments only, and a second run changes nothing', async () => {
  const cwd = copyOf(example);
  const before = readFolder(cwd);
  const { code, stdout } = await runDocwright(cwd, ['generate', '--apply']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+ comments written in \d+ files\.$/mu);
  expect(stdout).toMatch(/^Coverage \d+\.\d % → \d+\.\d % of \d+ symbols in scope "public"\.$/mu);

  const after = readFolder(cwd);
  const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
  expect(changed.length).toBeGreaterThan(5);
  for (const path of changed) {
    expect(codeTokens(after[path] ?? '', path), path).toEqual(codeTokens(before[path] ?? '', path));
  }

  const again = await runDocwright(cwd, ['generate', '--apply']);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain('No comment to write');
  expect(readFolder(cwd)).toEqual(after);
});

test('--json prints nothing but JSON', async () => {
  const cwd = copyOf(example);
  const { code, stdout, stderr } = await runDocwright(cwd, ['generate', '--apply', '--json']);
  const result = JSON.parse(stdout) as Record<string, unknown>;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(result).toMatchObject({ interrupted: false, problems: [], failed: [] });
  expect(result['accepted']).toBeGreaterThan(50);
  expect(result['applied']).toContainEqual({
    module: 'src/money.ts',
    added: expect.any(Number) as number,
    replaced: 0,
  });
});

test('--only documents what is named, and nothing else', async () => {
  const cwd = copyOf(example);
  const before = readFolder(cwd);
  const { code, stdout } = await runDocwright(cwd, [
    'generate',
    '--apply',
    '--only',
    'parseMoney',
    '--only',
    'sumMoney',
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2 comments written in 1 file\.$/mu);
  const after = readFolder(cwd);
  const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
  expect(changed).toEqual([join('src', 'money.ts')]);
});

test('a file that cannot be written is named, the others are written', async () => {
  const cwd = copyOf(example);
  const money = join(cwd, 'src/money.ts');
  const text = readFileSync(money, 'utf8');
  chmodSync(money, 0o444);
  const { code, stdout, stderr } = await runDocwright(cwd, ['generate', '--apply']);
  expect(code).toBe(3);
  expect(stderr).toContain('error: src/money.ts cannot be written (it is read-only); nothing was changed in it.');
  expect(stdout).toMatch(/src\/store\.ts +\+\d+/u);
  expect(readFileSync(money, 'utf8')).toBe(text);

  chmodSync(money, 0o644);
  const later = await runDocwright(cwd, ['apply']);
  expect(later.code).toBe(0);
  expect(later.stdout).toMatch(/^ {2}src\/money\.ts +\+\d+\n\d+ comments written in 1 file\.$/mu);
});

test('apply --dry-run tells and writes nothing', async () => {
  const cwd = copyOf(example);
  await runDocwright(cwd, ['generate']);
  const before = readFolder(cwd);
  const { code, stdout } = await runDocwright(cwd, ['apply', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+ comments would be written in \d+ files\.$/mu);
  expect(readFolder(cwd)).toEqual(before);
});

test('a comment that someone edited stays', async () => {
  const cwd = copyOf(example);
  await runDocwright(cwd, ['generate', '--apply', '--only', 'parseMoney']);
  const path = join(cwd, 'src/money.ts');
  const edited = readFileSync(path, 'utf8').replace(
    /\/\*\*(?:(?!\*\/)[^])*\*\/(?=\s*export function parseMoney)/u,
    '/** Reads money, as we all like to. */',
  );
  writeFileSync(path, edited);
  expect(edited).toContain('as we all like to');
  await runDocwright(cwd, ['generate', '--apply', '--only', 'parseMoney']);
  expect(readFileSync(path, 'utf8')).toBe(edited);
});

test('generate on a file documents that file, and keeps what the cache knows of the others', async () => {
  const [whole, part] = [copyOf(example), copyOf(example)];
  await runDocwright(whole, ['generate']);
  const before = readFolder(part);
  expect((await runDocwright(part, ['generate', '--apply', 'src/money.ts'])).code).toBe(0);
  const after = readFolder(part);
  expect(Object.keys(before).filter((path) => before[path] !== after[path])).toEqual([join('src', 'money.ts')]);
  const index = join('.docwright', 'index.json');
  expect(after[index]).toBe(readFolder(whole)[index]);
});

test('plan on a file shows the part of the plan that is about it', async () => {
  const { code, stdout } = await runDocwright(copyOf(example), ['plan', 'src/money.ts', '--json']);
  expect(code).toBe(0);
  const { waves } = JSON.parse(stdout) as { waves: { symbol: string }[][] };
  const modules = new Set(waves.flat().map(({ symbol }) => symbol.split(':')[0]));
  expect([...modules]).toEqual(['src/money.ts']);
});
