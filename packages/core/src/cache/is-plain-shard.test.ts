import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheSchemaVersion } from '../model/index.ts';
import { isPlainIndex } from './is-plain-index.ts';
import { isPlainShard } from './is-plain-shard.ts';
import { judgeBySchema, judgeIndexBySchema } from './shard-schema.ts';

const fingerprints = { signature: 's', body: 'b' };
const shard = {
  schema: cacheSchemaVersion,
  module: 'src/a.ts',
  doc: { summary: 'Says what the module is for.' },
  externals: { chalk: 'chalk#default' },
  symbols: {
    'src/a.ts:f': {
      ...{ kind: 'function', name: 'f', signature: 'f(): void', state: 'fresh', complexity: 1, visible: false },
      ...{ uses: ['src/a.ts:g'], usedBy: ['src/a.ts:h'], formerIds: ['src/a.ts:e'], origin: 'generated', fingerprints },
      ...{ doc: { summary: 'Does it.' }, commentHash: 'hash', replaces: 'hash' },
      replaced: { origin: 'human', fingerprints },
      tried: { fingerprints, provider: 'offline', version: '1' },
      findings: [{ code: 'existence/unknown', args: { name: 'x' } }],
      losses: [{ code: 'clarity/filler', points: 15, args: { text: 'This is' } }],
      commentFindings: [{ code: 'parameters/unnamed', severity: 'error' }],
      changelog: [{ version: '1.0.0', what: 'added', detail: 'f(): void' }],
    },
  },
};

const index = {
  schema: cacheSchemaVersion,
  ...{ packageName: 'shop', scope: 'public', preset: 'docwright', kinds: ['function'], checks: { wording: 'off' } },
  entryPoints: [{ name: '.', module: 'src/a.ts' }],
  modules: ['src/a.ts'],
  publicNames: { '.#f': 'src/a.ts:f' },
  publicSurface: ['src/a.ts:f'],
};

describe.each([
  { of: 'a shard', whole: shard, isPlain: isPlainShard, judge: judgeBySchema },
  { of: 'the index', whole: index, isPlain: isPlainIndex, judge: judgeIndexBySchema },
])('a quick look at $of', ({ whole, isPlain, judge }) => {
  it('accepts what docwright writes', () => {
    expect(isPlain(whole)).toBe(true);
  });

  it('accepts nothing that the schema refuses', () => {
    const junk = fc.constantFrom<unknown>(undefined, null, 1, NaN, '', 'other', true, [], [1], {}, { summary: 1 });
    fc.assert(
      fc.property(fc.nat(), junk, (place, value) => {
        const changed = replaceAt(whole, place, value);
        if (judge(changed) !== undefined) expect(isPlain(changed)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** A copy in which one of the values, at whatever depth, is another one. */
function replaceAt(whole: unknown, place: number, value: unknown): unknown {
  const paths = pathsOf(whole);
  const path = paths[place % paths.length] ?? [];
  const copy = structuredClone({ whole });
  let holder = copy as Record<string, unknown>;
  for (const name of ['whole', ...path].slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  holder[['whole', ...path].at(-1) ?? ''] = value;
  return copy.whole;
}

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([name, each]) => pathsOf(each).map((path) => [name, ...path]))];
}
