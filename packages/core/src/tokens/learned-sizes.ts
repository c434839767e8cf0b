import type { RepairCount } from './learned-repairs.ts';

/** What earlier answers took, as multiples of what was estimated for them, and how many drafts went back. Plain JSON, newest last. */
export interface LearnedSizes {
  readonly ratios: readonly number[];
  /** By runs. Absent where nothing was learned yet. */
  readonly repairs?: readonly RepairCount[];
}

/** Multiples by which an estimate is off. */
export interface SizeFactors {
  /** As good as never exceeded: what is reserved. */
  readonly most: number;
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  /** Too few answers were seen. */
  readonly isGuessed: boolean;
}

const kept = 200;
/** Fewer answers than these teach nothing. */
const least = 5;

/** Before anything was learned. */
const guessed: SizeFactors = { most: 2, usual: 1, low: 0.6, high: 1.6, isGuessed: true };

/** Adds an answer. */
export function learnSize(learned: LearnedSizes, estimated: number, actual: number): LearnedSizes {
  const ratio = Math.round((actual / Math.max(1, estimated)) * 1000) / 1000;
  return { ...learned, ratios: [...learned.ratios, ratio].slice(-kept) };
}

/** What earlier answers say about the next ones. */
export function sizeFactors({ ratios }: LearnedSizes): SizeFactors {
  if (ratios.length < least) return guessed;
  const sorted = ratios.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 1;
  // Some room above the largest answer seen: being cut off costs more than reserving too much.
  return { most: Math.max(1.2 * at(0.98), 1.1 * at(1)), usual: at(0.5), low: at(0.1), high: at(0.9), isGuessed: false };
}
