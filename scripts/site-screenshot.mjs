// Makes docs/site.png, which the README shows: a page of the site of examples/inventory. Needs built packages and Debian's
// chromium: `node scripts/site-screenshot.mjs [other file]`
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = process.argv[2] ?? join(root, 'docs/site.png');
const { chromium } = createRequire(join(root, 'apps/docs-site/package.json'))('playwright-core');
const project = mkdtempSync(join(tmpdir(), 'docwright-screenshot-'));

try {
  cpSync(join(root, 'examples/inventory'), project, { recursive: true });
  docwright('generate', '--apply');
  docwright('site', 'build');
  await takePicture(`${pathToFileURL(join(project, 'site/api/src/quantity.html')).href}#quantity`);
} finally {
  rmSync(project, { recursive: true, force: true });
}

function docwright(...args) {
  const bin = join(root, 'packages/cli/bin/docwright.js');
  const { status } = spawnSync(process.execPath, [bin, ...args], { cwd: project, stdio: 'ignore' });
  if (status !== 0) throw new Error(`docwright ${args.join(' ')} ended with ${status ?? 'a signal'}.`);
}

async function takePicture(url) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.screenshot({ path: picture });
  await browser.close();
}
