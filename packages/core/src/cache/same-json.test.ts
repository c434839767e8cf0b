import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { sameJson } from './same-json.ts';

it('agrees with the deep equality of Node', () => {
  const value = fc.jsonValue({ maxDepth: 3 }).map(reread);
  const pair = fc.oneof(
    fc.tuple(value, value),
    value.map((one) => [one, reread(one)] as const),
  );
  fc.assert(
    fc.property(pair, ([left, right]) => {
      expect(sameJson(left, right)).toBe(isDeepStrictEqual(left, right));
    }),
    { numRuns: 500 },
  );
});

function reread(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
