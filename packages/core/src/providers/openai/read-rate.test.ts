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
