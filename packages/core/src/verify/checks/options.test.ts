import { describe, expect, it } from 'vitest';
import { createUniverse } from '../universe.ts';
import { verifyDoc } from '../verify-doc.ts';
import { extractSources } from '../../extract/index.ts';
import { options } from './options.ts';

const sources = {
  'src/fetch.ts': `
import type { RequestInit } from 'elsewhere';
/** How to fetch. */
export interface FetchOptions { readonly attempts?: number; readonly cache?: { readonly maxAge: number } }
export function fetchAll(paths: string[], options: FetchOptions): void { const retries = 1; }
export function take({ size, deep: { level } }: { size: number; deep: { level: number } }): void {}
export function inline(settings: { verbose?: boolean }): void {}
export function foreign(init: RequestInit): void { const credentials = init; }
`,
};
const table = await extractSources(sources, { entryPoints: [] });
const universe = createUniverse(table);

function unknownOptions(name: string, summary: string): string[] {
  const symbol = table.symbols[`src/fetch.ts:${name}`];
  if (symbol === undefined) throw new Error(`No symbol ${name}`);
  const found = verifyDoc({ summary }, symbol, universe, { writer: 'draft', checks: [options] });
  return found.map(({ args }) => args['name'] ?? '');
}

describe('options', () => {
  it.each([
    ['fetchAll', 'Tries as often as the `attempts` option says, with the `maxAge` and `cache` options.'],
    ['fetchAll', 'Takes the option `options.attempts`.'],
    ['take', 'Other functions have the settings `attempts` and `maxAge`.'],
    ['take', 'The `size` setting and the option `level` count.'],
    ['inline', 'Prints more with the `verbose` option.'],
    ['FetchOptions', 'The `attempts` option limits it.'],
    ['foreign', 'The `credentials` option of the platform counts.'],
    ['fetchAll', 'The `--force` option, the `null` option and a `retries` variable.'],
  ])('knows the options of %s in: %s', (name, summary) => {
    expect(unknownOptions(name, summary)).toEqual([]);
  });

  it.each([
    ['fetchAll', 'Tries as often as the `retries` option says.', ['retries']],
    ['fetchAll', 'Takes the options `attempts`, `pause` and `options.delay`.', ['pause', 'delay']],
    ['take', 'The `depth` setting counts.', ['depth']],
    ['inline', 'Prints more with the option called `debug`.', ['debug']],
    ['FetchOptions', 'The `limit` option limits it.', ['limit']],
    ['foreign', 'The `nothingLikeIt` option counts.', ['nothingLikeIt']],
  ])('doubts what %s does not take in: %s', (name, summary, wanted) => {
    expect(unknownOptions(name, summary)).toEqual(wanted);
  });
});
