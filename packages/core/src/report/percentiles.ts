/** Values between which the middle, and nearly all, of many lie. */
export interface Percentiles {
  readonly count: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

/** Percentiles by the nearest rank: each is one of the values. Undefined for no values. */
export function percentilesOf(values: readonly number[]): Percentiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((left, right) => left - right);
  const at = (percent: number): number => sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p10: at(10), p50: at(50), p90: at(90), p95: at(95), p99: at(99) };
}

/** Share of the values that are lower, from 0 to 100; equal ones count half. */
export function percentileRank(value: number, values: readonly number[]): number {
  if (values.length === 0) return 0;
  const lower = values.filter((each) => each < value).length;
  const equal = values.filter((each) => each === value).length;
  return Math.round((100 * (lower + equal / 2)) / values.length);
}
