import type { Admission } from './admission.ts';

/** The headers by which the service tells its quota. */
export function rateHeaders(admission: Admission): Record<string, string> {
  const { retryAfterMs } = admission;
  return {
    'x-ratelimit-limit-requests': String(admission.limitRequests),
    'x-ratelimit-remaining-requests': String(admission.remainingRequests),
    'x-ratelimit-limit-tokens': String(admission.limitTokens),
    'x-ratelimit-remaining-tokens': String(admission.remainingTokens),
    ...(admission.admitted
      ? {}
      : { 'retry-after-ms': String(retryAfterMs), 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
  };
}
