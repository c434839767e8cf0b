import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Door {
  '@docwright/source': string;
  types: string;
  default: string;
}

const packageFile = new URL('../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(packageFile, 'utf8')) as { exports: Record<string, Door | string> };
const doors = Object.entries(manifest.exports).filter((entry): entry is [string, Door] => typeof entry[1] === 'object');

test.each(doors)('%s leads to a source file and to what is built from it', (_name, door) => {
  expect(existsSync(fileURLToPath(new URL(door['@docwright/source'], packageFile)))).toBe(true);
  const built = door['@docwright/source'].replace('./src/', './dist/').replace(/\.ts$/, '');
  expect([door.default, door.types]).toEqual([`${built}.js`, `${built}.d.ts`]);
});
