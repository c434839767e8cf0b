import { createSlidingWindow } from './sliding-window.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** Keeps the requests of one deployment within its requests per minute, which the service enforces by ten seconds. */
export interface RequestQuota {
  /** Requests per minute that are let out at present; undefined until one is known. */
  limit(): number | undefined;
  /** Milliseconds until a request may leave. */
  wait(now: number): number;
  take(now: number): void;
  /** Takes the limit that most deployments have with so many tokens per minute, unless one is known already. */
  assume(tokensPerMinute: number, now: number): void;
  /** The service turned a request down for the number of requests. */
  turnedDown(now: number): void;
}

// A little longer than the service's own ten seconds: two requests may travel at different speed.
const tenSeconds = 10_200;
/** A little less than the limit: late timers are then made up for by the burst, where the window alone would add them up. */
const share = 0.98;
/** Shares of a minute's requests that may leave at once after a rest: fewer where the limit is only assumed. */
const bursts = { configured: 1 / 12, assumed: 1 / 60 };
/** What the ten seconds grow by with each request that is turned down all the same, and the longest they get. */
const stretch = { by: 100, most: 10_600 };
/** An assumed limit that proved too high is tried again by so much with each request. */
const growth = 1.0005;

/** Makes a quota; without a configured limit nothing is held back until one is assumed. */
export function createRequestQuota(configured: number | undefined, now: number): RequestQuota {
  const window = createSlidingWindow(tenSeconds);
  let length = tenSeconds;
  let ceiling = configured;
  let limit = configured;
  const burst = configured === undefined ? bursts.assumed : bursts.configured;
  let pace: TokenBucket | undefined;
  let cutAt = -Infinity;
  const setLimit = (perMinute: number, time: number): void => {
    limit = perMinute;
    const rate = { perMinute: perMinute * share, burst: Math.max(1, perMinute * burst) };
    if (pace === undefined) pace = createTokenBucket(rate, time);
    else pace.setRate(rate, time);
  };
  if (configured !== undefined) setLimit(configured, now);

  return {
    limit: () => limit,
    wait: (time) => {
      if (limit === undefined) return 0;
      const slots = Math.max(1, Math.floor(limit / 6));
      return Math.max(window.waitUntilLeft(slots - 1, time), pace?.wait(1, time) ?? 0);
    },
    take: (time) => {
      window.add(1, time);
      pace?.take(1, time);
      if (limit !== undefined && ceiling !== undefined && limit < ceiling)
        setLimit(Math.min(ceiling, limit * growth), time);
    },
    assume: (tokensPerMinute, time) => {
      if (ceiling !== undefined) return;
      ceiling = Math.max(6, (tokensPerMinute * 6) / 1000);
      setLimit(ceiling, time);
    },
    turnedDown: (time) => {
      // Those under way when the first one is turned down say nothing new.
      if (time < cutAt + tenSeconds) return;
      cutAt = time;
      if (configured === undefined)
        setLimit(Math.max(6, Math.min(limit ?? Infinity, window.sum(time) * 6) * 0.9), time);
      length = Math.min(stretch.most, length + stretch.by);
      window.setLength(length);
    },
  };
}
