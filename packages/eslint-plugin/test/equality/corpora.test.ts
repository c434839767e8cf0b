import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareFile } from './compare-module.ts';

const require = createRequire(import.meta.url);
const fixtures = fileURLToPath(new URL('../../../../fixtures', import.meta.url));

/** Files that extraction reads and that the parser for ESLint refuses, so that no rule ever sees them. */
const refused = new Set(['edits/decorators/src/members.ts']);

describe('extraction and lint read the same', () => {
  it.each([
    ['rxjs', join(packageFolder('rxjs'), 'src'), 1_000],
    ['zod', join(packageFolder('zod'), 'src'), 4_000],
    ['the fixtures', fixtures, 700],
  ])('in %s: ids, fingerprints, comments, verdicts', async (_, folder, least) => {
    const found = await compareFolder(folder);
    expect(found.differences).toEqual([]);
    expect(found.symbols).toBeGreaterThan(least);
  });
});

async function compareFolder(folder: string): Promise<{ symbols: number; differences: string[] }> {
  const differences: string[] = [];
  let symbols = 0;
  for (const path of sourcesIn(folder)) {
    const found = await compareFile(path, join(folder, path));
    symbols += found.symbols;
    differences.push(...found.differences);
  }
  return { symbols, differences };
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/u.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !/(?:^|\/)(?:node_modules|tests)\//u.test(path) && !refused.has(path))
    .sort();
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
