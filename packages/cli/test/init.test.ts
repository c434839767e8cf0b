import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '@docwright/core/config';
import { expect, test } from 'vitest';
import { main } from '../src/main.ts';
import { runDocwright } from './run-docwright.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTestHost } from './test-host.ts';

async function init(files: Record<string, string>) {
  const cwd = temporaryFolder(files);
  const host = createTestHost({ cwd });
  const code = await main(['init'], host);
  return { cwd, code, stdout: host.said.stdout(), stderr: host.said.stderr() };
}

const published = JSON.stringify({ name: 'shop', exports: './dist/index.js', devDependencies: { vite: '^8' } });

test('a TypeScript package gets a typed configuration that can be used as it is', async () => {
  const { cwd, code, stdout } = await init({
    'package.json': published,
    'tsconfig.json': '{}',
    'eslint.config.js': '',
    'pnpm-lock.yaml': '',
  });
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, 'docwright.config.ts'), 'utf8')).toMatchInlineSnapshot(`
    "import { defineConfig } from 'docwright';

    export default defineConfig({
      // What counts: 'public' (what package.json gives out), 'exported' (by any module) or 'all'.
      scope: 'public',
      // Set any of these to 'off', 'warning' or 'error'.
      check: { missing: 'error', stale: 'error', review: 'warning', false: 'error' },
    });
    "
  `);
  const { config, problems } = await loadConfig({ root: cwd });
  expect(problems).toEqual([]);
  expect(config.scope).toBe('public');
  expect(stdout).toMatchInlineSnapshot(`
    "sources   tsconfig.json
    ESLint    eslint.config.js
    bundler   vite
    packages  pnpm

    ✔ docwright.config.ts written

    Next:
      pnpm add -D docwright                 with the types of the configuration
      pnpm exec docwright plan              what would be documented, and why
      pnpm exec docwright generate --apply  document it, and write the comments
      pnpm exec docwright check             undocumented, stale and false docs; for CI
    "
  `);
});

test('a package that gives nothing out starts with what its modules export', async () => {
  const { cwd } = await init({ 'package.json': '{}', 'tsconfig.app.json': '{}' });
  const { config } = await loadConfig({ root: cwd });
  expect(config).toMatchObject({ scope: 'exported', tsconfig: 'tsconfig.app.json' });
});

test('a project without TypeScript gets JSON with its schema', async () => {
  const { cwd } = await init({ 'package.json': published, 'src/index.js': '' });
  expect(JSON.parse(readFileSync(join(cwd, 'docwright.config.json'), 'utf8'))).toEqual({
    $schema: './node_modules/docwright/docwright.schema.json',
    files: ['src/**'],
    scope: 'public',
  });
  const { config, problems } = await loadConfig({ root: cwd });
  expect({ files: config.files, problems }).toEqual({ files: ['src/**'], problems: [] });
});

test.each([
  ['docwright.config.yaml', 'scope: all\n'],
  ['package.json', '{ "docwright": { "scope": "all" } }'],
])('a configuration in %s is never touched', async (name, text) => {
  const { cwd, code, stdout, stderr } = await init({ 'tsconfig.json': '{}', [name]: text });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/exists already and was left as it is/u);
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
  expect(readdirSync(cwd).sort()).toEqual([name, 'tsconfig.json'].sort());
});

test('a damaged package.json does not stand in the way', async () => {
  const { code } = await init({ 'package.json': '{', 'tsconfig.json': '{}' });
  expect(code).toBe(0);
});

test('learns how most comments are written', async () => {
  const functions = Array.from(
    { length: 12 },
    (_, index) =>
      `/**\n * Return the price with tax ${index}\n * @param price without tax\n */\nexport function f${index}(price: number): number { return price; }\n`,
  );
  const cwd = temporaryFolder({
    'package.json': '{}',
    'tsconfig.json': '{ "include": ["src"] }',
    'src/a.ts': functions.join(''),
  });
  expect(await runDocwright(cwd, ['init', '--yes'])).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'docwright.config.ts'), 'utf8')).toContain(
    "  style: { hyphen: false, mood: 'imperative', stop: false, tags: { param: 'always' } },\n",
  );
  expect(existsSync(join(cwd, '.docwright'))).toBe(false);
});
