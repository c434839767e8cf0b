import { money } from './render-plan.ts';

/** How a stage gets on that pays for what it does. */
export interface Pace {
  start(total: number): void;
  /** One more is done. */
  finish(): void;
  spend(cost: number): void;
  /** `  0.5/s  0.013 US dollars  4 s left`; nothing where nothing was paid. */
  describe(): string;
}

/**
 * Starts to measure how fast a run goes and what it costs.
 *
 * @param now - Milliseconds since some start.
 */
export function createPace(now: () => number): Pace {
  let [from, total, done, spent] = [0, 0, 0, 0];
  return {
    start(count) {
      [from, total, done, spent] = [now(), count, 0, 0];
    },
    finish() {
      done++;
    },
    spend(cost) {
      spent += cost;
    },
    describe() {
      const seconds = (now() - from) / 1000;
      if (spent === 0 || seconds === 0) return '';
      const rate = done / seconds;
      return `  ${rate.toFixed(1)}/s  ${money(spent)} US dollars  ${duration((total - done) / rate)} left`;
    },
  };
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
