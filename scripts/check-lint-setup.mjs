// Proves the set-up of the README of eslint-plugin-docwright from the packages as users install them: packs core and plugin,
// installs them with npm into an empty project beside ESLint 9 and 10, takes `eslint.config.js` from the README word for word,
// and lints a module. Needs pnpm on the path and built packages: `node scripts/run.mjs check:lint-setup` sees to both.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docwright-setup-'));
const readme = readFileSync(join(root, 'packages/eslint-plugin/README.md'), 'utf8');
const config =
  /```js\n\/\/ eslint\.config\.js\n([^]*?)```/u.exec(readme)?.[1] ?? fail('The README shows no configuration.');

try {
  for (const name of ['core', 'eslint-plugin'])
    run('pnpm', ['pack', '--pack-destination', folder], join(root, 'packages', name));
  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  for (const version of ['9', '10']) prove(version, tarballs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function prove(version, tarballs) {
  const project = join(folder, `eslint-${version}`);
  mkdirSync(join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'sample', type: 'module', private: true }));
  writeFileSync(join(project, 'eslint.config.js'), config);
  writeFileSync(join(project, 'src/index.ts'), 'export function open(path: string): string {\n  return path;\n}\n');
  const needed = [`eslint@${version}`, 'typescript-eslint', 'typescript@5', ...tarballs];
  run('npm', ['install', '--save-dev', '--no-audit', '--no-fund', ...needed], project);
  const { stdout, stderr, status } = spawnSync('npx', ['eslint', '.'], shellIn(project));
  const isReported = status === 1 && /Function `open` is undocumented.*docwright\/require-doc/u.test(stdout);
  if (!isReported) fail(`ESLint ${version} does not report the gap:\n${stdout}${stderr}`);
  console.log(`ESLint ${version}: the gap is reported.`);
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, shellIn(cwd));
  if (status !== 0) fail(`${command} ${args.join(' ')}: exit ${status ?? 'by signal'}\n${stdout}${stderr}`);
}

function shellIn(cwd) {
  return { cwd, encoding: 'utf8', shell: process.platform === 'win32' };
}

function fail(message) {
  throw new Error(message);
}
