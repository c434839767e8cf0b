/** What a request asked for: drafts of docs, the critic's word on them, or vectors for retrieval. */
export type RequestPurpose = 'drafts' | 'critic' | 'retrieval';

/** One request over the wire, as metrics keep it: without text and key. Plain JSON. */
export interface RequestRecord {
  /** When it ended, in milliseconds since 1970. */
  readonly endedAt: number;
  readonly purpose: RequestPurpose;
  readonly deployment: string;
  readonly model: string;
  /** `outcome` when it was answered, else the kind of trouble: `quota`, `capacity`, `service`, `transport`. */
  readonly kind: string;
  /** Of the reply; absent when there was none. */
  readonly status?: number;
  /** 1 for the first time that it was sent; more for a retry. */
  readonly number: number;
  /** From sending to the complete answer, in milliseconds. */
  readonly duration: number;
  /** Waited for quota before sending, in milliseconds. */
  readonly waited: number;
  readonly inputTokens: number;
  /** Of `inputTokens`, those that the prompt cache served. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the model catalogue, US dollars by default. */
  readonly cost: number;
}

/** What half, and what all but 5 % and 1 % of requests stay below, in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What the requests of a run took. Plain JSON. */
export interface RunMetrics {
  /** Sent over the wire, retries included. */
  readonly requests: number;
  readonly answered: number;
  readonly retries: number;
  /** Answered with status 429. */
  readonly rateLimited: number;
  /** Requests that were not answered, by the kind of trouble. */
  readonly faults: Readonly<Record<string, number>>;
  /** Share of the requests that were answered, 0 to 1; 1 where there were none. */
  readonly successRate: number;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the model catalogue, US dollars by default. */
  readonly cost: number;
  /** Of those that were answered. */
  readonly latency: Percentiles;
  /** Waited for quota. */
  readonly waited: Percentiles;
  /** Drafts that were rejected, by check; one that several checks reject counts for each. */
  readonly rejections: Readonly<Record<string, number>>;
}
