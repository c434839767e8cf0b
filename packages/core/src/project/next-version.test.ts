import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nextVersion } from './next-version.ts';

const repository = mkdtempSync(join(tmpdir(), 'docwright-changesets-'));
const root = join(repository, 'packages/shop');
mkdirSync(root, { recursive: true });
mkdirSync(join(repository, '.changeset'));
const write = (name: string, text: string): void => writeFileSync(join(repository, '.changeset', name), text);
write('config.json', '{}');
write('README.md', '---\n"@acme/shop": major\n---\n');
write('one.md', '---\n"@acme/shop": patch\n\'@acme/desk\': major\n---\n\nText.\n');
write('two.md', '---\r\n"@acme/shop": minor\r\n---\r\n\r\n"@acme/shop": major\r\n');
afterAll(() => rmSync(repository, { recursive: true }));

test.each([
  ['@acme/shop', '1.2.3', '1.3.0'],
  ['@acme/desk', '1.2.3', '2.0.0'],
  ['@acme/shop', '2.0.0-rc.1', undefined],
  ['@acme/other', '1.2.3', undefined],
  [undefined, '1.2.3', undefined],
])('%s %s will be %s', (name, version, expected) => {
  expect(nextVersion(root, { ...(name !== undefined && { name }), version })).toBe(expected);
});

test('a repository without changesets has no next version', () => {
  mkdirSync(join(root, '.git'));
  expect(nextVersion(root, { name: '@acme/shop', version: '1.0.0' })).toBe(undefined);
});
