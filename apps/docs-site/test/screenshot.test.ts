import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

// `node scripts/site-screenshot.mjs` makes it anew; how a page looks in detail is for people to judge.
it('is a picture of a page, and the README shows it', () => {
  const picture = readFileSync(join(repository, 'docs/site.png'));
  expect(picture.toString('latin1', 1, 4)).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(picture.length).toBeGreaterThan(30_000);
  expect(picture.length).toBeLessThan(300_000);
  expect(readFileSync(join(repository, 'README.md'), 'utf8')).toContain('(docs/site.png)');
});
