import { expect, it } from 'vitest';
import { backOff } from './back-off.ts';

it('grows with the tries, spreads over the whole time, and is never nothing', () => {
  expect([1, 2, 3, 10, 50].map((tries) => backOff(tries, 0))).toEqual([250, 250, 250, 250, 250]);
  expect([1, 2, 3, 10, 50].map((tries) => backOff(tries, 1))).toEqual([1250, 2250, 4250, 30_250, 30_250]);
});
