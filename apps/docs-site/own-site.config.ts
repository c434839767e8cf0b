import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import client from './vite.config.ts';

/** Builds the client, then with it the site of our own packages, which must be built. */
export default defineConfig(
  mergeConfig(client, { plugins: [{ name: 'docwright-own-site', apply: 'build', closeBundle: buildOwnSite }] }),
);

function buildOwnSite(): void {
  const builder = fileURLToPath(new URL('../../scripts/own-site.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [builder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site of our own packages could not be built.');
}
