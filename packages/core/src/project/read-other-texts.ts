import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Texts of a project that name addresses, files and flags: README and package.json, those that are there. */
export async function readOtherTexts(root: string): Promise<string[]> {
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8').catch(() => undefined)));
  return texts.filter((text) => text !== undefined);
}

const names = ['package.json', 'README.md', 'readme.md', 'Readme.md'];
