import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, readFolder, temporaryFolder } from './temporary-folder.ts';

// Each kind of trouble: the exit code, and one message that says what happened and what to do.

test.each([
  ['no-tsconfig', 'There is no tsconfig.json; name your tsconfig with --tsconfig, or pass files or globs.'],
  [
    'damaged-tsconfig',
    'tsconfig.json cannot be used (it is not valid JSON with comments); correct it, or name another tsconfig with --tsconfig.',
  ],
  [
    'extends-missing',
    "tsconfig.json cannot be used (File './tsconfig.base.json' not found.); correct it, or name another tsconfig with --tsconfig.",
  ],
  ['nothing-included', 'tsconfig.json selects no source file; check its "include" and "files".'],
])('%s: nothing can be done', async (name, message) => {
  const cwd = copyOf(`fixtures/bad-input/${name}`);
  const before = readFolder(cwd);
  for (const command of ['generate', 'apply', 'check', 'coverage', 'plan', 'report']) {
    const said = await runDocwright(cwd, [command]);
    expect(said).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  }
  expect(readFolder(cwd)).toEqual(before);
});

test('a file that does not parse is left out, the others are documented', async () => {
  const cwd = copyOf('fixtures/bad-input/does-not-parse');
  const before = readFolder(cwd);
  const { code, stdout, stderr } = await runDocwright(cwd, ['generate', '--apply']);
  expect(code).toBe(3);
  expect(stdout).toContain('src/healthy.ts');
  expect(stderr).toContain("error: src/broken.ts does not parse (line 3: ',' expected.); its symbols are left out");
  expect(stderr).toContain('error: src/conflict.ts does not parse (line 2: Merge conflict marker encountered.)');
  const after = readFolder(cwd);
  for (const file of ['broken', 'conflict', 'unterminated']) {
    const path = join('src', `${file}.ts`);
    expect(after[path]).toBe(before[path]);
  }
});

test('bytes that are no text are left alone', async () => {
  const cwd = copyOf('fixtures/bad-input/odd-files');
  const { code, stderr } = await runDocwright(cwd, ['generate', '--apply', '--scope', 'exported']);
  expect(code).toBe(3);
  expect(stderr).toContain('error: src/utf16.ts does not parse');
});

test('a damaged package.json is a warning', async () => {
  const { code, stderr } = await runDocwright(copyOf('fixtures/bad-input/damaged-package-json'), ['coverage']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^warning: package\.json cannot be read \(/mu);
});

test('an entry point that leads nowhere is a warning that names it', async () => {
  const { code, stderr } = await runDocwright(copyOf('fixtures/bad-input/missing-entry-point'), ['coverage']);
  expect(code).toBe(0);
  expect(stderr).toContain('warning: The entry point "./gone" in package.json leads to ./dist/gone.d.ts');
});

test('a type that cannot be worked out is told with what to do', async () => {
  const cwd = copyOf('fixtures/bad-input/unresolvable-types');
  const { code, stderr } = await runDocwright(cwd, ['coverage'], { environment: { DOCWRIGHT_INFER_TYPES: 'true' } });
  expect(code).toBe(0);
  expect(stderr).toContain('info: The type of src/index.ts:viaMissing could not be worked out; annotate it');
});

const shop = {
  'package.json': '{ "name": "shop", "exports": "./src/index.ts" }',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/index.ts':
    'export function add(price: number, tax: number): number {\n  if (tax < 0) throw new RangeError("tax");\n  return price + tax;\n}\n',
};

test('a link that leads out of the project is left out with a message', async () => {
  const outside = temporaryFolder({ 'secret.ts': 'export const secret = 1;\n' });
  const cwd = temporaryFolder(shop);
  symlinkSync(join(outside, 'secret.ts'), join(cwd, 'src/secret.ts'));
  const { stdout, stderr } = await runDocwright(cwd, ['generate', '--apply', '--scope', 'all']);
  expect(stderr).toContain('src/secret.ts leads outside the project root');
  expect(stdout).not.toContain('secret');
  expect(readFolder(outside)).toEqual({ 'secret.ts': 'export const secret = 1;\n' });
});

test('a damaged cache file is set aside and rebuilt', async () => {
  const cwd = temporaryFolder(shop);
  await runDocwright(cwd, ['generate', '--apply']);
  const before = readFolder(cwd);
  const shard = join('.docwright', 'docs', 'src', 'index.ts.json');
  expect(before).toHaveProperty([shard]);
  writeFileSync(join(cwd, shard), '{ "schema": 1, "mod');
  const { stderr } = await runDocwright(cwd, ['generate']);
  expect(stderr).toMatch(
    /^warning: .*index\.ts\.json is damaged \(.*it was set aside as .*; `docwright generate` rebuilds it\.$/mu,
  );
  expect(JSON.parse(readFolder(cwd)[shard] ?? '')).toMatchObject({ module: 'src/index.ts' });
});

test('a cache folder that cannot be written is one message, and the sources stay whole', async () => {
  const cwd = temporaryFolder({ ...shop, '.docwright': 'a file where the folder should be' });
  const { code, stderr } = await runDocwright(cwd, ['generate']);
  expect(code).toBe(3);
  expect(stderr).toContain('.docwright');
  expect(stderr).not.toContain('    at ');
  expect(readFolder(cwd)).toEqual({ ...shop, '.docwright': 'a file where the folder should be' });
});

test('two runs at once end well, and as one would', async () => {
  const [together, alone] = [copyOf('examples/inventory'), copyOf('examples/inventory')];
  const codes = await Promise.all([
    runDocwright(together, ['generate']),
    runDocwright(together, ['generate']),
    runDocwright(alone, ['generate']),
  ]);
  expect(codes.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(readFolder(together)).toEqual(readFolder(alone));
});

test('a source that may not be read is left out', { skip: process.getuid?.() === 0 }, async () => {
  const cwd = temporaryFolder({ ...shop, 'src/locked.ts': 'export const locked = 1;\n' });
  chmodSync(join(cwd, 'src/locked.ts'), 0o000);
  const { stderr } = await runDocwright(cwd, ['coverage']);
  expect(stderr).toContain('src/locked.ts cannot be read');
});

test('a cache that cannot be written: nothing is applied from it, and nobody is told that nothing was due', async () => {
  const cwd = temporaryFolder({ ...shop, '.docwright/docs': 'a file where a folder belongs\n' });
  const source = readFolder(join(cwd, 'src'));
  const { code, stdout, stderr } = await runDocwright(cwd, ['generate', '--apply']);
  expect(stderr).toContain('cannot be written');
  expect(stdout).toContain('No comment was written; the problems above say why.');
  expect(stdout).not.toContain('the sources say all that is verified');
  expect(code).not.toBe(0);
  expect(readFolder(join(cwd, 'src'))).toEqual(source);
});
