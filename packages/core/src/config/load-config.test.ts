import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../model/index.ts';
import { loadConfig } from './load-config.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docwright-config-'));
});

afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, name), text);

test.each([
  [
    'docwright.config.ts',
    `import { defineConfig } from 'docwright';\nexport default defineConfig({ scope: 'all' as const });`,
  ],
  [
    'docwright.config.mts',
    `import { defineConfig } from '@docwright/core/config';\nexport default defineConfig({ scope: 'all' });`,
  ],
  ['docwright.config.mjs', `export default { scope: 'all' };`],
  ['docwright.config.cjs', `module.exports = { scope: 'all' };`],
  ['docwright.config.json', `{ "$schema": "x", "scope": "all" }`],
  ['docwright.config.yaml', `# all of it\nscope: all\n`],
  ['docwright.config.yml', `scope: all`],
  ['package.json', `{ "name": "shop", "docwright": { "scope": "all" } }`],
])('reads %s', async (name, text) => {
  await write(name, text);
  const { config, file, problems } = await loadConfig({ root });
  expect({ scope: config.scope, file, problems }).toEqual({ scope: 'all', file: name, problems: [] });
});

test('no file at all is fine', async () => {
  await write('package.json', '{ "name": "shop" }');
  const loaded = await loadConfig({ root });
  expect(loaded).not.toHaveProperty('file');
  expect(loaded.problems).toEqual([]);
});

test('of several files the first counts, with a warning', async () => {
  await write('docwright.config.json', '{ "scope": "all" }');
  await write('docwright.config.yaml', 'scope: exported');
  const { config, problems } = await loadConfig({ root });
  expect(config.scope).toBe('all');
  expect(problems.map(formatProblem)).toEqual([
    'docwright.config.json is used and docwright.config.yaml passed over; keep one of them.',
  ]);
});

test('a file can be named', async () => {
  await write('docwright.config.json', '{ "scope": "all" }');
  await write('strict.yaml', 'preset: deno');
  const { config, file } = await loadConfig({ root, file: 'strict.yaml' });
  expect([file, config.scope, config.preset]).toEqual(['strict.yaml', 'public', 'deno']);
});

test.each([
  ['docwright.config.json', '{ "scope": ', /^docwright\.config\.json cannot be read as configuration \(.*JSON/u],
  ['docwright.config.yaml', 'scope: [', /^docwright\.config\.yaml cannot be read as configuration \(/u],
  ['docwright.config.ts', 'export default {', /^docwright\.config\.ts cannot be read as configuration \(/u],
  ['docwright.config.ts', 'throw new Error("no luck")', /\(no luck\)\.$/u],
  ['docwright.config.ts', 'export const config = {};', /it has no default export/u],
])('a damaged %s is one problem: %s', async (name, text, message) => {
  await write(name, text);
  const { config, problems } = await loadConfig({ root });
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  expect(formatProblem(problems[0]!)).toMatch(message);
  expect(config.scope).toBe('public');
});

test('secrets come from .env and the environment, and into neither', async () => {
  await write('.env', 'OPENAI_API_KEY="from-file"\nOTHER=theirs\nDOCWRIGHT_SCOPE=all\n');
  const before = { ...process.env };
  const { secrets, config, problems } = await loadConfig({ root, environment: { OTHER: 'from-shell' } });
  expect(secrets.get('OPENAI_API_KEY')).toBe('from-file');
  expect(secrets.get('OTHER')).toBe('from-shell');
  expect(config.scope).toBe('public');
  expect(process.env).toEqual(before);
  expect(JSON.stringify({ secrets, config, problems })).not.toContain('from-');
});
