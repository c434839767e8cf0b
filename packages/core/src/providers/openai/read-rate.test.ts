import { expect, it } from 'vitest';
import { readRate } from './read-rate.ts';

const date = 'Sun, 22 Nov 2026 12:00:00 GMT';

it.each<[Record<string, string>, object]>([
  [{}, {}],
  [
    { 'x-ratelimit-limit-tokens': '1000', 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-remaining-requests': '3' },
    { limitTokens: 1000, remainingTokens: 0, remainingRequests: 3 },
  ],
  [
    { 'x-ratelimit-limit-tokens': '-1', 'x-ratelimit-remaining-tokens': '-1', 'x-ratelimit-remaining-requests': '-1' },
    {},
  ],
  [{ 'x-ratelimit-limit-tokens': '0', 'x-ratelimit-remaining-tokens': '0' }, {}],
  [{ 'retry-after-ms': '300', 'retry-after': '9' }, { retryAfter: 300 }],
  [{ 'retry-after-ms': 'x', 'retry-after': '9' }, { retryAfter: 9000 }],
  [{ 'retry-after': '-9' }, {}],
  [{ 'retry-after': 'soon' }, {}],
  [{ date, 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, { retryAfter: 30_000 }],
  [{ date, 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, {}],
])('reads %j', (headers, news) => {
  expect(readRate(new Headers(headers))).toEqual(news);
});

it.each<[string, object]>([
  ['12', { retryAfter: 12_000 }],
  ['1.5s', { retryAfter: 1_500 }],
  ['0m7s', { retryAfter: 7_000 }],
  ['120ms', { retryAfter: 120 }],
  ['6m0s', { retryAfter: 60_000 }],
  ['0', {}],
  ['-1', {}],
  ['', {}],
  ['soon', {}],
])('waits until the quota is whole again where nothing else is told: %j', (reset, news) => {
  const headers = new Headers({ 'x-ratelimit-reset-tokens': reset });
  expect(readRate(headers, true)).toEqual(news);
  expect(readRate(headers)).toEqual({});
  expect(readRate(new Headers({ 'x-ratelimit-reset-tokens': reset, 'retry-after': '3' }), true)).toEqual({
    retryAfter: 3_000,
  });
});
