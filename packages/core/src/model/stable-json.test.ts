import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableJson } from './stable-json.ts';

it('does not depend on the order in which keys were set', () => {
  expect(stableJson({ b: 1, a: { d: [2, { f: 3, e: 4 }], c: 5 } })).toBe('{"a":{"c":5,"d":[2,{"e":4,"f":3}]},"b":1}');
});

it('keeps the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
