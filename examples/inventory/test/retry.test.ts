import { expect, it, vi } from 'vitest';
import { retry } from '../src/index.js';

const sleep = async () => {};

it('answers with the first success', async () => {
  await expect(retry(() => 'done')).resolves.toBe('done');
  await expect(
    retry((attempt) => (attempt < 3 ? Promise.reject(new Error('busy')) : attempt), { sleep }),
  ).resolves.toBe(3);
});

it('gives up with the last error', async () => {
  const operation = vi.fn(async (attempt: number) => {
    throw new Error(`attempt ${attempt}`);
  });
  await expect(retry(operation, { attempts: 2, sleep })).rejects.toThrow('attempt 2');
  expect(operation).toHaveBeenCalledTimes(2);
});

it('stops when told that retrying is no use', async () => {
  const operation = vi.fn().mockRejectedValue(new Error('forbidden'));
  await expect(retry(operation, { shouldRetry: () => false, sleep })).rejects.toThrow('forbidden');
  expect(operation).toHaveBeenCalledTimes(1);
});

it('stops when aborted', async () => {
  const signal = AbortSignal.abort(new Error('closed'));
  await expect(retry(() => 'done', { signal })).rejects.toThrow('closed');
});

it('stops waiting when aborted', async () => {
  const controller = new AbortController();
  const result = retry(() => Promise.reject(new Error('busy')), { delayMs: 60_000, signal: controller.signal });
  setTimeout(() => controller.abort(new Error('closed')), 5);
  await expect(result).rejects.toThrow('closed');
});

it('waits longer each time', () => {
  expect(retry.delays()).toEqual([100, 200]);
  expect(retry.delays({ attempts: 4, delayMs: 50, factor: 3 })).toEqual([50, 150, 450]);
  expect(retry.delays(retry.never)).toEqual([]);
  expect(() => retry.delays({ attempts: 0 })).toThrow(RangeError);
});
