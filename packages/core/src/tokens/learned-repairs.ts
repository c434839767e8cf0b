/** Drafts of one run. Plain JSON. */
export interface RepairCount {
  /** Drafts that were written anew. */
  readonly drafts: number;
  /** Drafts that were sent back, and written again. */
  readonly repaired: number;
}

/** Which part of drafts is sent back, from 0 to 1: most likely, and at least and at most in nine of ten runs. */
export interface RepairShares {
  readonly usual: number;
  readonly low: number;
  readonly high: number;
}

const kept = 20;
/** Fewer drafts than these teach nothing. */
const least = 20;

/** Before anything was learned. */
const guessed: RepairShares = { usual: 0.05, low: 0, high: 0.25 };

/** Adds a run; the newest come last. A run without drafts says nothing. */
export function learnRepairs(runs: readonly RepairCount[], run: RepairCount): readonly RepairCount[] {
  return run.drafts === 0 ? runs : [...runs, run].slice(-kept);
}

/** What earlier runs say about the next one. */
export function repairShares(runs: readonly RepairCount[]): RepairShares {
  const drafts = runs.reduce((sum, run) => sum + run.drafts, 0);
  if (drafts < least) return guessed;
  const usual = Math.min(1, runs.reduce((sum, run) => sum + run.repaired, 0) / drafts);
  const shares = runs.map((run) => run.repaired / run.drafts).toSorted((left, right) => left - right);
  const at = (share: number): number => shares[Math.min(shares.length - 1, Math.floor(shares.length * share))] ?? usual;
  // Few runs lie nearer to each other than the next one will; and what never happened may, in one of a third of the drafts.
  const high = Math.max(at(0.9), 2 * usual, 3 / drafts);
  return { usual, low: Math.min(at(0.1), usual / 2), high: Math.min(1, high) };
}
