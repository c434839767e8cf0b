/** Most tokens and most cost in a stretch of time. Absent: no limit. */
export interface BudgetLimit {
  readonly tokens?: number | undefined;
  /** In the currency of the model catalogue, US dollars by default. */
  readonly cost?: number | undefined;
}

/** A stretch of time that a budget is for. */
export type BudgetWindow = 'run' | 'minute' | 'hour' | 'day';

/** Budgets of a configuration. */
export type Budgets = Readonly<Partial<Record<BudgetWindow, BudgetLimit | undefined>>>;

/** Tokens and cost of one request: reserved before it, settled after it. */
export interface Spending {
  readonly tokens: number;
  readonly cost: number;
}

/** One request in the ledger. */
export interface LedgerEntry extends Spending {
  readonly id: string;
  /** When it was reserved, in milliseconds since 1970. */
  readonly at: number;
  /** The run it belongs to. */
  readonly run: string;
}

/** Whether a request may be sent. */
export type BudgetVerdict =
  | { readonly verdict: 'fits' }
  /** Room is made within the minute. */
  | { readonly verdict: 'wait'; readonly milliseconds: number }
  | {
      readonly verdict: 'spent';
      readonly window: BudgetWindow;
      readonly unit: 'tokens' | 'cost';
      readonly limit: number;
    };

/** Length of the windows in milliseconds; that of a run has no end. */
export const windowLengths: Readonly<Record<BudgetWindow, number>> = {
  run: Infinity,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** When a request is judged, and for whom. */
export interface Judging {
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly run: string;
  /** When entries from the future were first seen, by id; grows. Default: nothing was seen before. */
  readonly seen?: Map<string, number>;
}

/**
 * Decides whether a request fits what is left of all budgets. Windows slide: what was reserved an hour ago counts no
 * more for the hour.
 *
 * @param entries - In the order they were written, from all processes.
 */
export function judgeSpending(
  wanted: Spending,
  entries: readonly LedgerEntry[],
  budgets: Budgets,
  { now, run, seen = new Map() }: Judging,
): BudgetVerdict {
  const settled = straightenTimes(entries, now, seen);
  let wait = 0;
  for (const window of ['run', 'day', 'hour', 'minute'] as const) {
    const since = now - windowLengths[window];
    const counted = settled.filter((entry) => (window === 'run' ? entry.run === run : entry.at > since));
    for (const unit of ['tokens', 'cost'] as const) {
      const limit = budgets[window]?.[unit];
      if (limit === undefined || sum(counted, unit) + wanted[unit] <= limit) continue;
      // More than a whole minute's budget would wait for ever.
      if (window !== 'minute' || wanted[unit] > limit) return { verdict: 'spent', window, unit, limit };
      wait = Math.max(wait, untilRoom(counted, unit, limit - wanted[unit]) + windowLengths.minute - now);
    }
  }
  return wait > 0 ? { verdict: 'wait', milliseconds: wait } : { verdict: 'fits' };
}

/**
 * Entries stand in the order they were written. One from the future was written before the clock was set back, and not
 * after the next one, so it takes the time of that. Without a next one it counts as spent when it was first seen: later
 * than it was, so that no budget is overdrawn, and no longer than a window lasts. What is more than a day ahead was
 * written by a clock that went wrong, and takes the time of the entry before.
 */
function straightenTimes(entries: readonly LedgerEntry[], now: number, seen: Map<string, number>): LedgerEntry[] {
  if (entries.every(({ at }) => at <= now)) return [...entries];
  const times = entries.map(({ at }) => (at <= now ? at : undefined));
  return entries.map((entry, index) => {
    const next = times.slice(index).find(isKnown);
    const before = times.slice(0, index).findLast(isKnown) ?? -Infinity;
    const at = next ?? (entry.at > now + windowLengths.day ? before : firstSeen(entry, now, seen));
    return { ...entry, at };
  });
}

function firstSeen({ id }: LedgerEntry, now: number, seen: Map<string, number>): number {
  // The clock may be set back again.
  const at = Math.min(seen.get(id) ?? now, now);
  seen.set(id, at);
  return at;
}

function isKnown(time: number | undefined): time is number {
  return time !== undefined;
}

/** The time of the entry with whose leaving the others are no more than some amount. */
function untilRoom(entries: readonly LedgerEntry[], unit: 'tokens' | 'cost', room: number): number {
  let used = sum(entries, unit);
  for (const entry of entries) {
    used -= entry[unit];
    if (used <= room) return entry.at;
  }
  return entries.at(-1)?.at ?? 0;
}

function sum(entries: readonly LedgerEntry[], unit: 'tokens' | 'cost'): number {
  return entries.reduce((total, entry) => total + entry[unit], 0);
}
