// Packs every public package and lets publint and attw look at the tarballs: what is checked is what users install.
// Needs pnpm on the path and built packages: `node scripts/run.mjs check:packages` sees to both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tarballs = mkdtempSync(join(tmpdir(), 'docwright-pack-'));
// An entry point `client` declares virtual modules and imports its own package by name, which the resolution of Node 10,
// that no package here supports, cannot follow.
const attwOptions = '--profile esm-only --format table-flipped --no-emoji --exclude-entrypoints client'.split(' ');

try {
  const packed = publicPackages().map((folder) => run('pnpm', ['pack', '--pack-destination', tarballs], folder));
  const checked = readdirSync(tarballs).map((name) => checkTarball(join(tarballs, name)));
  process.exitCode = [...packed, ...checked].every(Boolean) ? 0 : 1;
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}

function publicPackages() {
  return ['packages', 'apps']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((folder) => !JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).private);
}

function checkTarball(tarball) {
  const publint = run('publint', [tarball, '--strict']);
  const attw = run('attw', [tarball, ...attwOptions]);
  return publint && attw;
}

function run(command, args, cwd = root) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.stderr.write(`${command} ${args.join(' ')}: exit ${status ?? 'by signal'}\n`);
  return status === 0;
}
