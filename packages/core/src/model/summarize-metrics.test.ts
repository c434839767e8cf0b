import { expect, it } from 'vitest';
import type { RequestRecord } from './request-record.ts';
import { summarizeMetrics } from './summarize-metrics.ts';

const record = (more: Partial<RequestRecord> = {}): RequestRecord => ({
  endedAt: 0,
  purpose: 'drafts',
  deployment: 'docs',
  model: 'gpt-4o',
  kind: 'outcome',
  status: 200,
  number: 1,
  duration: 100,
  waited: 0,
  inputTokens: 1_000,
  cachedInputTokens: 400,
  outputTokens: 50,
  cost: 0.01,
  ...more,
});

it('counts what was answered, sent again and turned down', () => {
  const paidNothing = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, cost: 0 };
  const records = [
    record(),
    record({ kind: 'quota', status: 429, ...paidNothing }),
    record({ number: 2 }),
    record({ kind: 'transport', ...paidNothing }),
  ];
  expect(summarizeMetrics(records, { parameters: 2 })).toMatchObject({
    requests: 4,
    answered: 2,
    retries: 1,
    rateLimited: 1,
    faults: { quota: 1, transport: 1 },
    successRate: 0.5,
    inputTokens: 2_000,
    cachedInputTokens: 800,
    outputTokens: 100,
    cost: 0.02,
    rejections: { parameters: 2 },
  });
});

it('gives percentiles of what was answered', () => {
  const records = Array.from({ length: 200 }, (_, place) => record({ duration: 200 - place }));
  const slow = record({ kind: 'transport', duration: 99_999 });
  expect(summarizeMetrics([...records, slow]).latency).toEqual({ p50: 100, p95: 190, p99: 198 });
  expect(summarizeMetrics([record({ duration: 7 })]).latency).toEqual({ p50: 7, p95: 7, p99: 7 });
});

it('has an answer where nothing was sent', () => {
  expect(summarizeMetrics([])).toMatchObject({ requests: 0, successRate: 1, latency: { p50: 0, p95: 0, p99: 0 } });
});
