import { expect, it } from 'vitest';
import { createTokenSource } from './token-source.ts';

it('asks once for all who wait, again shortly before the token expires, and when it is renewed', async () => {
  let asked = 0;
  let now = 0;
  const source = createTokenSource(
    () => Promise.resolve({ token: `token ${++asked}`, expiresOnTimestamp: now + 3_600_000 }),
    () => now,
  );
  expect(await Promise.all([source.get(), source.get()])).toEqual(['token 1', 'token 1']);
  now = 3_400_000;
  expect(await source.get()).toBe('token 1');
  now = 3_500_000;
  expect(await Promise.all([source.get(), source.get()])).toEqual(['token 2', 'token 2']);
  source.renew();
  expect(await source.get()).toBe('token 3');
});

it('asks again after it could not be told', async () => {
  let asked = 0;
  const source = createTokenSource(() =>
    ++asked === 1 ? Promise.reject(new Error('no')) : Promise.resolve({ token: 'token', expiresOnTimestamp: Infinity }),
  );
  await expect(source.get()).rejects.toThrow('no');
  expect(await source.get()).toBe('token');
});
