import type { Percentiles, RunMetrics } from '../model/index.ts';

/** What the requests of a run took, as rows of a table. */
export function metricsRows(metrics: RunMetrics): string[][] {
  const { requests, answered, retries, rateLimited, faults, successRate, latency, waited, rejections } = metrics;
  const { inputTokens, cachedInputTokens, outputTokens, cost } = metrics;
  return [
    ['sent', String(requests)],
    ['answered', `${answered} (${(100 * successRate).toFixed(1)} %)`],
    ['sent again', String(retries)],
    ['turned down for the quota (429)', String(rateLimited)],
    ...Object.entries(faults).map(([kind, count]) => [`trouble: ${kind}`, String(count)]),
    ['tokens in', `${inputTokens}, ${cachedInputTokens} of them cached`],
    ['tokens out', String(outputTokens)],
    ['cost', `${cost.toFixed(4)} US dollars`],
    ['latency', describe(latency)],
    ['waited for quota', describe(waited)],
    ...Object.entries(rejections).map(([check, count]) => [`drafts rejected by \`${check}\``, String(count)]),
  ];
}

function describe({ p50, p95, p99 }: Percentiles): string {
  return `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
}
