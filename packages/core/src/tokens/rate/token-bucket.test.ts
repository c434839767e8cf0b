import { expect, it } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

it('gives a burst at once, then an even rate', () => {
  const bucket = createTokenBucket({ perMinute: 600, burst: 20 }, 0);
  bucket.take(20, 0);
  expect(bucket.wait(10, 0)).toBe(1000);
  expect(bucket.wait(10, 500)).toBe(500);
  expect(bucket.wait(10, 1000)).toBe(0);
});

it('holds no more than its burst, however long it rests', () => {
  const bucket = createTokenBucket({ perMinute: 600, burst: 20 }, 0);
  bucket.take(20, 3_600_000);
  expect(bucket.wait(1, 3_600_000)).toBe(100);
});

it('lets out more than it holds from full, and makes up for it', () => {
  const bucket = createTokenBucket({ perMinute: 600, burst: 20 }, 0);
  expect(bucket.wait(50, 0)).toBe(0);
  bucket.take(50, 0);
  expect(bucket.wait(10, 0)).toBe(4000);
});

it('follows a new rate from then on', () => {
  const bucket = createTokenBucket({ perMinute: 600, burst: 20 }, 0);
  bucket.take(20, 0);
  bucket.setRate({ perMinute: 60, burst: 10 }, 0);
  expect(bucket.wait(1, 0)).toBe(1000);
});

it('is not confused by a time that lies back', () => {
  const bucket = createTokenBucket({ perMinute: 600, burst: 20 }, 10_000);
  expect(bucket.wait(20, 0)).toBe(0);
});
