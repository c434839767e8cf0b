import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '../../src/extract/index.ts';

const fixtures = fileURLToPath(new URL('../../../../fixtures/extraction/', import.meta.url));

/** Sources of a folder of a fixture, sorted, with paths relative to the fixture. */
export function readFixture(name: string, folder = 'src'): SourceText[] {
  return readdirSync(`${fixtures}${name}/${folder}`)
    .filter((file) => /\.[cm]?[jt]sx?$/u.test(file))
    .sort()
    .map((file) => ({
      path: `${folder}/${file}`,
      text: readFileSync(`${fixtures}${name}/${folder}/${file}`, 'utf8'),
    }));
}

/** Absolute path of a fixture. */
export function fixtureRoot(name: string): string {
  return fixtures + name;
}
