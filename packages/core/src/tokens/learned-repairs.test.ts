import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnRepairs, repairShares, type RepairCount } from './learned-repairs.ts';

test('is guessed until enough drafts were seen', () => {
  const guess = repairShares([]);
  expect(guess).toEqual({ usual: 0.05, low: 0, high: 0.25 });
  expect(repairShares([{ drafts: 19, repaired: 19 }])).toEqual(guess);
});

test('follows what runs needed, with room on both sides', () => {
  const runs = Array.from({ length: 10 }, (_, index) => ({ drafts: 100, repaired: index }));
  expect(repairShares(runs)).toEqual({ usual: 0.045, low: 0.01, high: 0.09 });
  expect(repairShares([{ drafts: 300, repaired: 0 }])).toEqual({ usual: 0, low: 0, high: 0.01 });
});

test('the range is around what is usual, and a share', () => {
  const run = fc.nat(500).chain((drafts) => fc.record({ drafts: fc.constant(drafts), repaired: fc.nat(drafts) }));
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      const { low, usual, high } = repairShares(runs.reduce<readonly RepairCount[]>(learnRepairs, []));
      expect([0, low, usual, high, 1]).toEqual([0, low, usual, high, 1].toSorted((left, right) => left - right));
    }),
  );
});

test('keeps the newest runs, and none without drafts', () => {
  const runs = Array.from({ length: 30 }, (_, index) => ({ drafts: index, repaired: 0 }));
  const learned = runs.reduce<readonly RepairCount[]>(learnRepairs, []);
  expect(learned.map(({ drafts }) => drafts)).toEqual(Array.from({ length: 20 }, (_, index) => index + 10));
  expect(learnRepairs(learned, { drafts: 0, repaired: 3 })).toBe(learned);
});
