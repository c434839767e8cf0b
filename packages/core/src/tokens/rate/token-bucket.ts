/** A bucket that fills at an even rate. What is taken is gone until it has filled again. */
export interface TokenBucket {
  /** Milliseconds until so much can be taken. More than the bucket holds can be taken from a full one, as a debt. */
  wait(amount: number, now: number): number;
  take(amount: number, now: number): void;
  /** Changes the rate from now on. */
  setRate(rate: BucketRate, now: number): void;
}

/** How fast a bucket fills, and how much it holds. */
export interface BucketRate {
  readonly perMinute: number;
  /** What can be taken at once after a rest. */
  readonly burst: number;
}

/**
 * Makes a full bucket.
 *
 * @param now - Milliseconds of any clock that never goes back; the same clock for every call.
 */
export function createTokenBucket(rate: BucketRate, now: number): TokenBucket {
  let { perMinute, burst } = rate;
  let level = burst;
  let filledAt = now;
  const fill = (time: number): void => {
    level = Math.min(burst, level + (Math.max(0, time - filledAt) * perMinute) / 60_000);
    filledAt = Math.max(filledAt, time);
  };
  return {
    wait: (amount, time) => {
      fill(time);
      const missing = Math.min(amount, burst) - level;
      return missing <= 0 ? 0 : (missing / perMinute) * 60_000;
    },
    take: (amount, time) => {
      fill(time);
      level -= amount;
    },
    setRate: (next, time) => {
      fill(time);
      ({ perMinute, burst } = next);
      level = Math.min(level, burst);
    },
  };
}
