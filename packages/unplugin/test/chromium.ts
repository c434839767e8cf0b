import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const path = '/usr/bin/chromium';

/**
 * Debian's Chromium, installed when it is missing and may be installed. The empty string when there is none, which skips
 * the tests that need it.
 *
 * @throws When there is none in CI, where skipping would hide a failure.
 */
export function findChromium(isCi: boolean): string {
  if (!existsSync(path) && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  }
  if (existsSync(path)) return path;
  if (isCi) throw new Error(`The browser tests need ${path}; install Debian's package "chromium".`);
  process.stdout.write(`The browser tests are skipped: there is no ${path}; install Debian's package "chromium".\n`);
  return '';
}
