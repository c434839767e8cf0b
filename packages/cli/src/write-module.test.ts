import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedModule } from '@docwright/core';
import { formatProblem, hashText } from '@docwright/core/model';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { writeModule } from './write-module.ts';

const before = 'export const a = 1;\n';
const comment = '/** The first. */\n';

/** A plan that puts a comment on top. */
function planFor(module: string, text = before): PlannedModule {
  const edit = { range: { start: 0, end: 0 }, text: comment, symbol: `${module}:a` };
  return { edits: { module, contentHash: hashText(text), edits: [edit] }, before: text, after: comment + text };
}

const read = (root: string, name: string) => readFileSync(join(root, name), 'utf8');

test('writes the proven text and keeps the permissions', async () => {
  const root = temporaryFolder({ 'src/a.ts': before });
  chmodSync(join(root, 'src/a.ts'), 0o755);
  expect(await writeModule(root, planFor('src/a.ts'))).toBeUndefined();
  expect(read(root, 'src/a.ts')).toBe(comment + before);
  expect(statSync(join(root, 'src/a.ts')).mode & 0o777).toBe(0o755);
  expect(readdirSync(join(root, 'src'))).toEqual(['a.ts']);
});

test('keeps a byte order mark', async () => {
  const text = `\uFEFF${before}`;
  const root = temporaryFolder({ 'a.ts': text });
  const edit = { range: { start: 1, end: 1 }, text: comment, symbol: 'a.ts:a' };
  const planned = { edits: { module: 'a.ts', contentHash: hashText(text), edits: [edit] }, before: text };
  expect(await writeModule(root, { ...planned, after: `\uFEFF${comment}${before}` })).toBeUndefined();
  expect(read(root, 'a.ts')).toBe(`\uFEFF${comment}${before}`);
});

test('a file that changed since it was read is left alone', async () => {
  const root = temporaryFolder({ 'a.ts': `${before}// mine\n` });
  const problem = await writeModule(root, planFor('a.ts'));
  expect(problem?.code).toBe('file-changed');
  expect(read(root, 'a.ts')).toBe(`${before}// mine\n`);
});

test('a text that is not the proven one is not written', async () => {
  const root = temporaryFolder({ 'a.ts': before });
  const problem = await writeModule(root, { ...planFor('a.ts'), after: 'export const a = 2;\n' });
  expect(problem?.code).toBe('edit-unproven');
  expect(read(root, 'a.ts')).toBe(before);
});

test('a read-only file is left alone, even where the user may do everything', async () => {
  const root = temporaryFolder({ 'a.ts': before });
  chmodSync(join(root, 'a.ts'), 0o444);
  const problem = await writeModule(root, planFor('a.ts'));
  expect(problem && formatProblem(problem)).toBe(
    'a.ts cannot be written (it is read-only); nothing was changed in it.',
  );
  expect(read(root, 'a.ts')).toBe(before);
});

test('a file that is not UTF-8 is left alone', async () => {
  const root = temporaryFolder();
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x2f, 0x2f, 0xe9, 0x0a])]);
  writeFileSync(join(root, 'a.ts'), bytes);
  const problem = await writeModule(root, planFor('a.ts', bytes.toString('utf8')));
  expect(problem?.code).toBe('file-unwritable');
  expect(readFileSync(join(root, 'a.ts'))).toEqual(bytes);
});

test('a link inside the project is followed, one that leads out of it is not', async () => {
  const outside = temporaryFolder({ 'a.ts': before });
  const root = temporaryFolder({ 'real.ts': before });
  symlinkSync('real.ts', join(root, 'inside.ts'));
  symlinkSync(join(outside, 'a.ts'), join(root, 'out.ts'));
  expect(await writeModule(root, planFor('inside.ts'))).toBeUndefined();
  expect(read(root, 'real.ts')).toBe(comment + before);
  expect((await writeModule(root, planFor('out.ts')))?.code).toBe('file-outside-root');
  expect((await writeModule(root, planFor('../a.ts')))?.code).toMatch(/^file-/u);
  expect(read(outside, 'a.ts')).toBe(before);
});

test('a file that vanished is a problem, and none appears', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'src'));
  expect((await writeModule(root, planFor('src/a.ts')))?.code).toBe('file-unwritable');
  expect(readdirSync(join(root, 'src'))).toEqual([]);
});
