import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readOutput } from './bundlers.ts';
import { copyOf } from './temporary-folder.ts';

const home = fileURLToPath(new URL('..', import.meta.url));

/** A copy of an example, with this package and what it is developed with installed. */
function installed(example: string): string {
  const root = copyOf(`examples/${example}`);
  const modules = join(root, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(home, 'node_modules')).filter((each) => !each.startsWith('.')))
    symlinkSync(join(home, 'node_modules', name), join(modules, name), 'dir');
  symlinkSync(home, join(modules, 'unplugin-docwright'), 'dir');
  return root;
}

// In a process of its own, as users build: the built package, with its other half in one more.
function run(root: string, ...args: readonly string[]): string {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  expect(status, `${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
}

test('the example for Vite builds', () => {
  const root = installed('vite-app');
  const said = run(root, 'node_modules/vite/bin/vite.js', 'build');
  expect(said).toMatch(/docwright: 2 modules, 100\.0 % of \d+ symbols documented/u);
  expect(said).toContain('src/badge.ts');
  expect(readOutput(root, 'docs.json')).toContain('Word on the badge.');
});

test('the example for Rollup builds', () => {
  const root = installed('rollup-library');
  const said = run(root, 'node_modules/rollup/dist/bin/rollup', '-c');
  expect(said).toContain('docwright: 1 module, 100.0 % of 1 symbols documented');
  expect(readOutput(root, 'llms.txt')).toContain('src/index');
  expect(readOutput(root, 'docs/README.md')).toContain('shorten');
});

test('the example for webpack builds', () => {
  const root = installed('webpack-app');
  const script = `
    import webpack from 'webpack';
    import config from './webpack.config.js';
    webpack({ ...config, context: process.cwd() }).run((error, stats) => {
      if (error || stats.hasErrors()) { console.error(error ?? stats.toString()); process.exitCode = 1; }
    });`;
  expect(run(root, '--input-type=module', '--eval', script)).toContain('docwright: 2 modules');
  expect(run(root, 'dist/main.js')).toContain('greet: Says hello.');
});
