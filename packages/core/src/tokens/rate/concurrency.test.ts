import { expect, it } from 'vitest';
import { createConcurrency } from './concurrency.ts';

it('works its way up from one, is cut once by one overload, and grows slowly from then on', () => {
  const concurrency = createConcurrency(8);
  expect(concurrency.limit()).toBe(1);
  for (let index = 0; index < 20; index++) concurrency.succeeded();
  expect(concurrency.limit()).toBe(8);
  concurrency.overloaded(100, 200);
  concurrency.overloaded(150, 210);
  expect(concurrency.limit()).toBe(4);
  concurrency.succeeded();
  expect(concurrency.limit()).toBe(4);
  for (let index = 0; index < 4; index++) concurrency.succeeded();
  expect(concurrency.limit()).toBe(5);
});
