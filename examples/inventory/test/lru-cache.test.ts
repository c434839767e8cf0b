import { expect, it, vi } from 'vitest';
import { LruCache } from '../src/index.js';

it('drops what was not used for longest', () => {
  const onEvict = vi.fn();
  const cache = new LruCache<string, number>(2, { onEvict }).set('a', 1).set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([...cache]).toEqual([
    ['a', 1],
    ['c', 3],
  ]);
  expect(onEvict).toHaveBeenCalledExactlyOnceWith('b', 2);
});

it('does not count has as a use', () => {
  const cache = new LruCache<string, number>(1).set('a', 1);
  expect(cache.has('a')).toBe(true);
  expect(cache.has('b')).toBe(false);
  expect(cache.hitRate).toBe(0);
});

it('counts hits', () => {
  const cache = new LruCache<string, number>(2).set('a', 1);
  expect(cache.get('a')).toBe(1);
  expect(cache.get('b')).toBeUndefined();
  expect(cache.hitRate).toBe(0.5);
});

it('computes once', () => {
  const cache = new LruCache<string, number>(2);
  const compute = vi.fn((key: string) => key.length);
  expect(cache.getOrCompute('four', compute)).toBe(4);
  expect(cache.getOrCompute('four', compute)).toBe(4);
  expect(compute).toHaveBeenCalledTimes(1);
});

it('empties', () => {
  const cache = new LruCache<string, number>(2).set('a', 1).set('b', 2);
  expect(cache.delete('a')).toBe(true);
  expect(cache.delete('a')).toBe(false);
  cache.clear();
  expect(cache.size).toBe(0);
});

it('needs room for something', () => {
  expect(() => new LruCache(0)).toThrow(RangeError);
});
