import { createSlidingWindow } from './sliding-window.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** Keeps the requests of one deployment within its requests per minute, which the service enforces by ten seconds. */
export interface RequestQuota {
  /** Milliseconds until a request may leave. */
  wait(now: number): number;
  take(now: number): void;
  /** Takes a limit that goes with so many tokens per minute, unless one is known already. */
  assume(tokensPerMinute: number, now: number): void;
  /** The service turned a request down for the number of requests: fewer are let in than we believe. */
  turnedDown(now: number): void;
}

const tenSeconds = 10_200;

/** Makes a quota; without a configured limit nothing is held back until one is learned. */
export function createRequestQuota(configured: number | undefined, now: number): RequestQuota {
  const window = createSlidingWindow(tenSeconds);
  let limit: number | undefined;
  let pace: TokenBucket | undefined;
  const setLimit = (perMinute: number, time: number): void => {
    limit = Math.max(6, perMinute);
    const rate = { perMinute: limit, burst: Math.max(1, limit / 60) };
    if (pace === undefined) pace = createTokenBucket(rate, time);
    else pace.setRate(rate, time);
  };
  if (configured !== undefined) setLimit(configured, now);

  return {
    wait: (time) => {
      if (limit === undefined) return 0;
      const slots = Math.max(1, Math.floor(limit / 6));
      return Math.max(window.waitUntilLeft(slots - 1, time), pace?.wait(1, time) ?? 0);
    },
    take: (time) => {
      window.add(1, time);
      pace?.take(1, time);
    },
    // Six per thousand tokens is the ratio of most deployments; those with a lower one turn requests down, and teach it.
    assume: (tokensPerMinute, time) => {
      if (limit === undefined) setLimit((tokensPerMinute * 6) / 1000, time);
    },
    turnedDown: (time) => setLimit(Math.min(limit ?? Infinity, window.sum(time) * 6) * 0.9, time),
  };
}
