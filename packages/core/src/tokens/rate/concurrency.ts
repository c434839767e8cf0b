/** How many requests may be under way at once. */
export interface Concurrency {
  limit(): number;
  succeeded(): void;
  /** The service had no room. Requests that left before the last cut do not cut again. */
  overloaded(sentAt: number, now: number): void;
}

/**
 * Starts with one request, doubles while all goes well, and after a first overload grows by one per round.
 *
 * @param most - Never more than this.
 */
export function createConcurrency(most: number): Concurrency {
  let limit = 1;
  let threshold = most;
  let cutAt = -Infinity;
  return {
    limit: () => Math.floor(limit),
    succeeded: () => (limit = Math.min(most, limit + (limit < threshold ? 1 : 1 / limit))),
    overloaded: (sentAt, now) => {
      if (sentAt <= cutAt) return;
      limit = Math.max(1, limit / 2);
      threshold = limit;
      cutAt = now;
    },
  };
}
