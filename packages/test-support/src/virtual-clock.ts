/** Time that passes only when nothing else is to be done. */
export interface VirtualClock {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  /** Lets time pass until the work is done, or nothing is left that could end it. */
  runUntil<Result>(work: Promise<Result>): Promise<Result>;
}

/** Makes a clock at 0. Hours of waiting pass in no time, and always in the same order. */
export function createVirtualClock(): VirtualClock {
  let now = 0;
  const timers = new Set<{ readonly time: number; readonly run: () => void }>();
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { time: now + Math.max(0, milliseconds), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    runUntil: async (work) => {
      const state = { done: false };
      const end = (): void => {
        state.done = true;
      };
      work.then(end, end);
      for (;;) {
        await settle();
        if (state.done) return work;
        const next = [...timers].sort((left, right) => left.time - right.time)[0];
        if (next === undefined) throw new Error(`Nothing happens after ${now} ms, and the work is not done.`);
        timers.delete(next);
        now = next.time;
        next.run();
      }
    },
  };
}

/** Everything that follows without time passing. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
