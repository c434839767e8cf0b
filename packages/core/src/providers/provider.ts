import type { Draft, GenerationRequest } from '../model/index.ts';

/** Writes drafts. The whole contract: an extension is one object of this type, proven by the shared contract test. */
export interface Provider {
  /** Name in configuration and provenance: `offline`, `azure-openai`. */
  readonly name: string;
  /** Changes whenever the same request may give another answer; part of every journal key. */
  readonly version: string;
  /** How often a rejected draft is sent back with its findings. Default 0: the same question gives the same answer. */
  readonly repairRounds?: number;
  /**
   * Answers every request with exactly one draft, in any order, as soon as it is known.
   * Trouble with one request is a draft with outcome `failed`; only an abort or an error that stops the whole run throws.
   */
  generate(requests: readonly GenerationRequest[], options: { readonly signal: AbortSignal }): AsyncIterable<Draft>;
}
