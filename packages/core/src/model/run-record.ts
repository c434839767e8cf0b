import type { RunMetrics } from './request-record.ts';

/** What the answers of one model took. */
export interface ModelUse {
  readonly requests: number;
  /** Those read from the provider's cache included. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the model catalogue, US dollars by default. */
  readonly cost: number;
}

/** Adds up what was used; nothing at first. */
export function addUse(sum: ModelUse | undefined, { requests, inputTokens, outputTokens, cost }: ModelUse): ModelUse {
  return {
    requests: (sum?.requests ?? 0) + requests,
    inputTokens: (sum?.inputTokens ?? 0) + inputTokens,
    outputTokens: (sum?.outputTokens ?? 0) + outputTokens,
    cost: (sum?.cost ?? 0) + cost,
  };
}

/** What was asked for beside drafts. What asked nothing is left out. */
export type SideUse = Readonly<Partial<Record<'critic' | 'retrieval', ModelUse>>>;

/** One line of `tmp/runs.json`, oldest first: what a run did and took. Answers taken from the journal were paid before. */
export interface RunRecord extends ModelUse {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly provider: string;
  readonly drafted: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failed: number;
  /** Share of documented symbols after the run, 0 to 100. */
  readonly coverage: number;
  /** Of the numbers above, those of the critic and of retrieval. Absent where neither asked anything. */
  readonly besides?: SideUse;
  /** By the model's name; empty for a provider that has none. */
  readonly models: Readonly<Record<string, ModelUse>>;
  /** What was sent over the wire. Absent where nothing was, and in records of earlier versions. */
  readonly metrics?: RunMetrics;
}
