import type { TaskOutcome } from './generate/index.ts';
import type { ModelUse, RunMetrics, RunRecord } from './model/index.ts';

/** What {@link describeRun} sums up. */
export interface RunInput {
  readonly startedAt: Date;
  readonly provider: string;
  readonly outcomes: readonly TaskOutcome[];
  /** Share of documented symbols after the run, 0 to 100. */
  readonly coverage: number;
  readonly metrics?: RunMetrics;
}

/** Sums a run up for the log. */
export function describeRun({ startedAt, provider, outcomes, coverage, metrics }: RunInput): RunRecord {
  const count = (name: TaskOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === name).length;
  const paid = outcomes.filter(({ reused, usage }) => !reused && usage !== undefined);
  const names = [...new Set(paid.flatMap(({ usage }) => usage?.model ?? []))].sort();
  return {
    startedAt: startedAt.toISOString(),
    provider,
    drafted: outcomes.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    failed: count('failed'),
    coverage,
    ...useOf(paid),
    models: Object.fromEntries(names.map((name) => [name, useOf(paid.filter(({ usage }) => usage?.model === name))])),
    ...(metrics && { metrics }),
  };
}

function useOf(outcomes: readonly TaskOutcome[]): ModelUse {
  const sum = (of: 'inputTokens' | 'outputTokens' | 'cost'): number =>
    outcomes.reduce((total, { usage }) => total + (usage?.[of] ?? 0), 0);
  return {
    requests: outcomes.length,
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    cost: sum('cost'),
  };
}
