import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(new URL('../../../docs/build-plugins.md', import.meta.url), 'utf8');
/** The very settings that the guide recommends. */
const settings = /```json\n(\{\n {2}"tasks"[^]*?)```/u.exec(guide)![1]!;

const script = `
import { rollup } from 'rollup';
import docwright from 'unplugin-docwright/rollup';
const bundle = await rollup({ input: 'src/index.js', plugins: [docwright({ mode: 'generate', output: { json: true } })] });
await bundle.write({ dir: 'dist' });
await bundle.close();
`;

/** A monorepo with one package, which is the example for Rollup. */
function makeMonorepo(): { root: string; member: string } {
  const root = temporaryFolder({
    'package.json': JSON.stringify({
      name: 'shop',
      private: true,
      packageManager: 'npm@10.8.2',
      workspaces: ['packages/*'],
    }),
    'turbo.json': settings,
    '.gitignore': 'node_modules\n.turbo\ndist\n',
  });
  const member = join(root, 'packages/library');
  mkdirSync(join(root, 'packages'));
  renameSync(copyOf('examples/rollup-library'), member);
  writeFileSync(join(member, 'build.mjs'), script);
  const manifest = { name: 'library', version: '1.0.0', type: 'module', scripts: { build: 'node build.mjs' } };
  writeFileSync(join(member, 'package.json'), JSON.stringify(manifest));
  mkdirSync(join(member, 'node_modules'));
  symlinkSync(join(home, 'node_modules/rollup'), join(member, 'node_modules/rollup'), 'dir');
  symlinkSync(home, join(member, 'node_modules/unplugin-docwright'), 'dir');
  const lock = { name: 'shop', lockfileVersion: 3, packages: { '': { workspaces: ['packages/*'] } } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  return { root, member };
}

function build(root: string): string {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const command = [join(home, 'node_modules/turbo/bin/turbo'), 'run', 'build'];
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env });
  return stdout + stderr;
}

test('turbo: a second build comes from its cache, docs and all', () => {
  const { root, member } = makeMonorepo();
  const results = ['dist/docs.json', 'dist/index.js', '.docwright/index.json'].map((name) => join(member, name));
  // The first build writes docs, which are inputs of the second.
  expect(build(root)).toMatch(/1 successful, 1 total/u);
  expect(build(root)).toMatch(/1 successful, 1 total/u);
  const before = results.map((file) => readFileSync(file, 'utf8'));
  rmSync(join(member, 'dist'), { recursive: true });
  expect(build(root)).toMatch(/1 cached, 1 total/u);
  expect(results.map((file) => existsSync(file) && readFileSync(file, 'utf8'))).toEqual(before);

  writeFileSync(
    join(member, 'src/index.js'),
    `${readFileSync(join(member, 'src/index.js'), 'utf8')}\nexport const more = 1;\n`,
  );
  expect(build(root)).toMatch(/0 cached, 1 total/u);
  expect(readFileSync(results[0]!, 'utf8')).toContain('more');
});
