import type { TaskOutcome } from '../generate/index.ts';
import {
  addUse,
  type ModelUse,
  type RunMetrics,
  type RunRecord,
  type SideUse,
  type Usage,
  compareText,
} from '../model/index.ts';

/** What {@link describeRun} sums up. */
export interface RunInput {
  readonly startedAt: Date;
  readonly provider: string;
  readonly outcomes: readonly TaskOutcome[];
  /** Share of documented symbols after the run, 0 to 100. */
  readonly coverage: number;
  readonly metrics?: RunMetrics;
  /** What was asked for beside drafts, by model. */
  readonly sides?: Readonly<Record<keyof SideUse, Readonly<Record<string, ModelUse>>>>;
}

/** Sums a run up for the log. */
export function describeRun({ startedAt, provider, outcomes, coverage, metrics, sides }: RunInput): RunRecord {
  const count = (name: TaskOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === name).length;
  const paid = outcomes.filter(({ reused, usage }) => !reused && usage !== undefined);
  const drafts = paid.map(({ usage }) => [usage?.model ?? '', useOf(usage)] as const);
  const critic = Object.entries(sides?.critic ?? {});
  const retrieval = Object.entries(sides?.retrieval ?? {});
  const all = [...drafts, ...critic, ...retrieval];
  const besides = {
    ...(critic.length > 0 && { critic: total(critic) }),
    ...(retrieval.length > 0 && { retrieval: total(retrieval) }),
  };
  return {
    startedAt: startedAt.toISOString(),
    provider,
    drafted: outcomes.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    failed: count('failed'),
    coverage,
    ...total(all),
    ...(Object.keys(besides).length > 0 && { besides }),
    models: byModel(all),
    ...(metrics && { metrics }),
  };
}

type Named = readonly [model: string, use: ModelUse];

function useOf(usage: Usage | undefined): ModelUse {
  const { inputTokens = 0, outputTokens = 0, cost = 0 } = usage ?? {};
  return { requests: 1, inputTokens, outputTokens, cost };
}

function total(uses: readonly Named[]): ModelUse {
  return uses.reduce((sum, [, use]) => addUse(sum, use), { requests: 0, inputTokens: 0, outputTokens: 0, cost: 0 });
}

function byModel(uses: readonly Named[]): Record<string, ModelUse> {
  const models = new Map<string, ModelUse>();
  for (const [model, use] of uses) models.set(model, addUse(models.get(model), use));
  return Object.fromEntries([...models].sort(([left], [right]) => compareText(left, right)));
}
