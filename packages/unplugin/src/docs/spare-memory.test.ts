import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { spareMemory } from './spare-memory.ts';

test('what is of no use any more is swept out', () => {
  const sweep = spareMemory();
  const kept: { waste: object[] } = {
    waste: Array.from({ length: 1_000_000 }, (_, index) => ({ index, twice: [index] })),
  };
  const before = getHeapStatistics().used_heap_size;
  kept.waste = [];
  sweep();
  expect(before - getHeapStatistics().used_heap_size).toBeGreaterThan(2 ** 25);
  // With so little new, another sweep would find nothing.
  const swept = getHeapStatistics().used_heap_size;
  sweep();
  expect(getHeapStatistics().used_heap_size).toBeGreaterThanOrEqual(swept);
});
