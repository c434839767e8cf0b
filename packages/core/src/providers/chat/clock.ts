import { onAbort } from './on-abort.ts';

/** Time as a chat client sees it. Every wait goes through it. */
export interface Clock {
  /** Milliseconds since some start. It never goes back, and does not follow changes of the computer's clock. */
  now(): number;
  /** Runs something after so many milliseconds; gives back what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The computer's time. */
export const realClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Waits.
 *
 * @param milliseconds - How long.
 * @param signal - Ends the wait.
 * @throws The signal's reason when it is aborted.
 */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = clock.after(milliseconds, () => {
      forget();
      resolve();
    });
    const forget = onAbort(signal, stop);
  });
}
