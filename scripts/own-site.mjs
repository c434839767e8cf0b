// Builds the site of our own packages from their own caches into `site/`: each package is documented offline first, which
// writes caches only. Needs built packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const docwright = join(root, 'packages/cli/bin/docwright.js');
const folders = ['packages/core', 'packages/cli', 'packages/eslint-plugin', 'packages/unplugin', 'apps/docs-site'];

for (const folder of folders) run('generate', '--root', join(root, folder));
run('site', 'build', '--root', root);
for (const folder of folders) checkPackage(folder);

function run(...args) {
  const { status } = spawnSync(process.execPath, [docwright, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The home page must name what the package gives out, or what it is made of. */
function checkPackage(folder) {
  const page = readFileSync(join(root, 'site', folder.split('/')[1], 'index.html'), 'utf8');
  if (!page.includes('href="api/')) throw new Error(`The site says nothing about ${folder}.`);
}
