import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const repository = join(import.meta.dirname, '../../..');
const screenshots = join(import.meta.dirname, '../.vitest/screenshots');

// `node scripts/site-screenshot.mjs` puts it into the README; how a page looks in detail is for people to judge.
it.skipIf(inject('chromium') === '')('takes the picture that the README shows', () => {
  mkdirSync(screenshots, { recursive: true });
  const picture = join(screenshots, 'readme.png');
  const { status, stderr } = spawnSync(process.execPath, [join(repository, 'scripts/site-screenshot.mjs'), picture], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const file of [picture, join(repository, 'docs/site.png')]) expectPicture(readFileSync(file));
});

it('is in the README', () => {
  expect(readFileSync(join(repository, 'README.md'), 'utf8')).toContain('(docs/site.png)');
});

function expectPicture(bytes: Buffer): void {
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(bytes.length).toBeGreaterThan(30_000);
  expect(bytes.length).toBeLessThan(300_000);
}
