import { expect, test } from 'vitest';
import { createTestHost } from '../test/test-host.ts';
import { interruptible } from './interrupt.ts';

test('the first Ctrl-C aborts the signal and says so, the second quits at once', async () => {
  const host = createTestHost({ cwd: '/' });
  const said: string[] = [];
  const result = await interruptible(
    host,
    (line) => said.push(line),
    (signal) => {
      expect(signal.aborted).toBe(false);
      host.interrupt();
      expect(signal.aborted).toBe(true);
      expect(host.quits).toEqual([]);
      host.interrupt();
      return Promise.resolve('finished');
    },
  );
  expect(result).toBe('finished');
  expect(host.quits).toEqual([130]);
  expect(said).toHaveLength(1);
});

test('afterwards Ctrl-C is nobody else’s business', async () => {
  const host = createTestHost({ cwd: '/' });
  await expect(
    interruptible(
      host,
      () => undefined,
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  host.interrupt();
  expect(host.quits).toEqual([]);
});
