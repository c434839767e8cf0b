/** What the service's estimates are of ours, learned from what it says is left. */
export interface EstimateFactor {
  value(): number;
  /**
   * @param used - Tokens that the service says are used.
   * @param sumWhenSent - Our estimate of what we had in the window when the request left, itself included.
   * @param sumNow - The same when the answer came.
   */
  learn(used: number, sumWhenSent: number, sumNow: number): void;
}

/** Estimates have been seen to be off; what is off by more than this is other people's use of the deployment. */
const most = 1.5;
const least = 0.5;

/**
 * Makes a factor that is 1 until the first answer. The first one tells it exactly, since nothing else has been sent.
 * Later ones raise it at once, but lower it slowly and never below the first: a service whose count starts anew each
 * minute tells less than it counts.
 */
export function createEstimateFactor(): EstimateFactor {
  let floor: number | undefined;
  let factor = 1;
  return {
    value: () => factor,
    learn: (used, sumWhenSent, sumNow) => {
      if (sumWhenSent <= 0 || sumNow <= 0) return;
      if (floor === undefined) {
        const seen = used / sumWhenSent;
        floor = seen > most ? 1 : Math.max(least, seen);
        factor = floor;
      } else if (used > factor * sumNow) factor = Math.min(used / sumNow, floor * most);
      else if (used < factor * sumWhenSent) factor = Math.max(floor, factor * 0.99);
    },
  };
}
