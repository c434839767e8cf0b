/** Time of a test server. Every wait of the server goes through it, so that minutes pass in seconds. */
export interface ServerClock {
  /** Milliseconds since some start; never goes back. */
  now(): number;
  /** Runs something later; gives back what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/**
 * A clock that runs faster than real time.
 *
 * @param scale - How many of its seconds pass in a real one.
 */
export function createScaledClock(scale = 1): ServerClock {
  const start = performance.now();
  return {
    now: () => (performance.now() - start) * scale,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds / scale);
      return () => clearTimeout(timer);
    },
  };
}
