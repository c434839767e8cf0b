import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { sameJson } from './same-json.ts';

it('agrees with the deep equality of Node', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const pair = fc.oneof(fc.tuple(value, value), value.map((one) => [one, JSON.parse(JSON.stringify(one)) as unknown] as const));
  fc.assert(
    fc.property(pair, ([left, right]) => {
      fc.pre(!JSON.stringify([left, right]).includes('-0'));
      expect(sameJson(left, right)).toBe(isDeepStrictEqual(left, right));
    }),
    { numRuns: 500 },
  );
});
