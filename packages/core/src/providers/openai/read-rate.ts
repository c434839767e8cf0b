import type { RateNews } from '../chat/attempt.ts';

/** Headers by name, in small letters. */
type Headers = { get(name: string): string | null };

/**
 * Reads what a reply tells about the quota.
 *
 * @param isTurnedDown - The request was refused for it; some services then only tell when the quota is whole again.
 */
export function readRate(headers: Headers, isTurnedDown = false): RateNews {
  const limitTokens = readCount(headers.get('x-ratelimit-limit-tokens'));
  const remainingTokens = readCount(headers.get('x-ratelimit-remaining-tokens'));
  const remainingRequests = readCount(headers.get('x-ratelimit-remaining-requests'));
  const retryAfter = readWait(headers) ?? (isTurnedDown ? readReset(headers) : undefined);
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

/** When the quota is whole again: sooner there is room as well, so nobody waits for longer than a minute. */
function readReset(headers: Headers): number | undefined {
  const resets = ['tokens', 'requests'].flatMap((what) => readSpan(headers.get(`x-ratelimit-reset-${what}`)) ?? []);
  return resets.length === 0 ? undefined : Math.min(60_000, Math.max(...resets));
}

/** `12`, `12s`, `6m0s`, `120ms`; seconds where no unit stands. Nothing where there is nothing to wait for. */
function readSpan(value: string | null): number | undefined {
  const seconds = readNumber(value);
  const [, hours = 0, minutes = 0, rest = 0, milliseconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?$/u.exec(value ?? '') ?? [];
  const span = (seconds ?? Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)) * 1000 + Number(milliseconds);
  return span > 0 ? span : undefined;
}

function readNumber(value: string | null): number | undefined {
  return value !== null && /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : undefined;
}
