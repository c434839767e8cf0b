import type { RateNews } from '../chat/attempt.ts';

/** Headers by name, in small letters. */
type Headers = { get(name: string): string | null };

/** Reads what a reply tells about the quota. */
export function readRate(headers: Headers): RateNews {
  const limitTokens = readCount(headers.get('x-ratelimit-limit-tokens'));
  const remainingTokens = readCount(headers.get('x-ratelimit-remaining-tokens'));
  const remainingRequests = readCount(headers.get('x-ratelimit-remaining-requests'));
  const retryAfter = readWait(headers);
  return {
    // A limit of nothing has been seen; it says only that the service does not tell.
    ...(limitTokens ? { limitTokens, ...(remainingTokens === undefined ? {} : { remainingTokens }) } : {}),
    ...(remainingRequests === undefined ? {} : { remainingRequests }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function readCount(value: string | null): number | undefined {
  return value !== null && /^\d+$/u.test(value) ? Number(value) : undefined;
}

/** Milliseconds first, then seconds, then a date, which is held against the service's own clock rather than ours. */
function readWait(headers: Headers): number | undefined {
  const milliseconds = readNumber(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const value = headers.get('retry-after');
  const seconds = readNumber(value);
  if (seconds !== undefined) return seconds * 1000;
  const until = Date.parse(value ?? '');
  const now = Date.parse(headers.get('date') ?? '');
  return until > now ? until - now : undefined;
}

function readNumber(value: string | null): number | undefined {
  return value !== null && /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : undefined;
}
