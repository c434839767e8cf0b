/** What was spent within the last so many milliseconds. */
export interface SlidingWindow {
  /** Sum of what is still in the window. */
  sum(now: number): number;
  /** Milliseconds until no more than so much is left in the window; Infinity for less than nothing. */
  waitUntilLeft(left: number, now: number): number;
  /** Adds an amount; gives back what takes it out again. */
  add(amount: number, now: number): () => void;
  /** Makes the window longer, for what is in it and what comes. In milliseconds. */
  setLength(length: number): void;
}

/**
 * Keeps amounts for a time. A sender that never has more in such a window than the limit keeps to limits that slide and
 * to those that start anew each minute, whenever that minute starts.
 *
 * @param initialLength - In milliseconds.
 */
export function createSlidingWindow(initialLength: number): SlidingWindow {
  let length = initialLength;
  let entries: { time: number; amount: number }[] = [];
  let first = 0;
  let total = 0;
  const expire = (now: number): void => {
    for (let entry = entries[first]; entry !== undefined && entry.time <= now - length; entry = entries[++first])
      total -= entry.amount;
    if (first > 1000) {
      entries = entries.slice(first);
      first = 0;
    }
  };
  return {
    sum: (now) => {
      expire(now);
      return total;
    },
    waitUntilLeft: (left, now) => {
      expire(now);
      let rest = total;
      if (rest <= left) return 0;
      for (let index = first; index < entries.length; index++) {
        const entry = entries[index] as (typeof entries)[number];
        rest -= entry.amount;
        if (rest <= left) return entry.time + length - now;
      }
      return Infinity;
    },
    add: (amount, now) => {
      const entry = { time: now, amount };
      entries.push(entry);
      total += amount;
      return () => {
        if (entry.time > now - length) total -= entry.amount;
        entry.amount = 0;
      };
    },
    setLength: (next) => {
      length = next;
    },
  };
}
