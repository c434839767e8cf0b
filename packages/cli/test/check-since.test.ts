import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitRepository } from './git-repository.ts';
import { runDocwright } from './run-docwright.ts';

const before = `/** Reads the settings of a user from the store. */
export function readSettings(path: string, limit = 10): string {
  const text = path.slice(limit);
  return text;
}

/** Writes the settings of a user, and keeps those before. */
export function writeSettings(path: string): void {
  console.log(path);
}

/** Forgets the settings of a user. */
export class Settings {
  a = 1;
  b(): void {}
}
`;

const repository = (): string =>
  gitRepository({
    'package.json': '{ "name": "settings", "type": "module", "exports": "./src/index.ts" }',
    'tsconfig.json': '{ "include": ["src"], "compilerOptions": { "types": [] } }',
    'src/index.ts': before,
  });

async function driftOf(folder: string, revision = 'HEAD'): Promise<{ code: number; drift: string[]; stderr: string }> {
  const { code, stdout, stderr } = await runDocwright(folder, ['check', '--since', revision, '--format', 'json']);
  if (stdout === '') return { code, drift: [], stderr };
  const { findings } = JSON.parse(stdout) as { findings: { code: string; symbol: string; message: string }[] };
  const drift = findings
    .filter((finding) => /^docs\/(?:stale|review)$/u.test(finding.code))
    .map((finding) => `${finding.symbol} ${finding.code} ${finding.message}`);
  return { code, drift, stderr };
}

test('check --since says what changed under comments of people, without a cache', async () => {
  const folder = repository();
  const after = before
    .replace('path: string, limit = 10', 'file: string, limit = 20')
    .replaceAll('path.slice', 'file.slice')
    .replace('console.log(path);', "if (path === '') throw new RangeError('no path');");
  writeFileSync(join(folder, 'src/index.ts'), after);
  expect((await driftOf(folder)).drift).toEqual([
    'src/index.ts:readSettings docs/stale The comment was written for other code: parameter `path` is called `file`; the default of `limit` is `20`, not `10`.',
    "src/index.ts:writeSettings docs/review The body changed since the comment was written: it throws `RangeError` when `path === ''`.",
  ]);
});

test('check --since is silent about edits that no comment can be about, and about comments written anew', async () => {
  const folder = repository();
  const after = before
    .replace(
      'const text = path.slice(limit);\n  return text;',
      'const part = path.slice(limit); // cut\n\n  return part;',
    )
    .replace('  a = 1;\n  b(): void {}', '  b(): void {}\n  a = 1;')
    .replace('a user, and keeps those before', 'some user, and keeps those before')
    .replace('writeSettings(path: string)', 'writeSettings(path: string, force: boolean)');
  writeFileSync(join(folder, 'src/index.ts'), after);
  expect((await driftOf(folder)).drift).toEqual([]);
});

test('check --since follows modules that moved', async () => {
  const folder = repository();
  mkdirSync(join(folder, 'src/user'));
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: folder });
  git('mv', 'src/index.ts', 'src/user/settings.ts');
  writeFileSync(join(folder, 'src/user/settings.ts'), before.replace('limit = 10', 'limit = 20'));
  const manifest = '{ "name": "settings", "type": "module", "exports": "./src/user/settings.ts" }';
  writeFileSync(join(folder, 'package.json'), manifest);
  expect((await driftOf(folder)).drift).toEqual([
    'src/user/settings.ts:readSettings docs/stale The comment was written for other code: the default of `limit` is `20`, not `10`.',
  ]);
});

test('check --since refuses what Git does not know, and does not take it for an option', async () => {
  const folder = repository();
  expect(await driftOf(folder, 'nowhere')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nowhere') as string,
  });
  expect(await driftOf(folder, '--all')).toMatchObject({ code: 2 });
});
