import type { Percentiles, RequestRecord, RunMetrics } from './request-record.ts';

/**
 * Sums up the requests of a run.
 *
 * @param rejections - Rejected drafts by check. Default: none.
 */
export function summarizeMetrics(
  records: readonly RequestRecord[],
  rejections: Readonly<Record<string, number>> = {},
): RunMetrics {
  const answered = records.filter(({ kind }) => kind === 'outcome');
  const sum = (of: 'inputTokens' | 'cachedInputTokens' | 'outputTokens' | 'cost'): number =>
    records.reduce((total, record) => total + record[of], 0);
  return {
    requests: records.length,
    answered: answered.length,
    retries: records.filter(({ number }) => number > 1).length,
    rateLimited: records.filter(({ status }) => status === 429).length,
    faults: countFaults(records),
    successRate: records.length === 0 ? 1 : answered.length / records.length,
    inputTokens: sum('inputTokens'),
    cachedInputTokens: sum('cachedInputTokens'),
    outputTokens: sum('outputTokens'),
    cost: sum('cost'),
    latency: percentiles(answered.map(({ duration }) => duration)),
    waited: percentiles(records.map(({ waited }) => waited)),
    rejections,
  };
}

function countFaults(records: readonly RequestRecord[]): Record<string, number> {
  const faults: Record<string, number> = {};
  for (const { kind } of records) if (kind !== 'outcome') faults[kind] = (faults[kind] ?? 0) + 1;
  return faults;
}

/** By the nearest rank: each is a value that was measured. Zeros where nothing was. */
function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number): number => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
