import type { Encoding } from './load-tokenizer.ts';

/** US dollars, or whatever currency the user keeps the table in, per million tokens. */
export interface ModelPrice {
  readonly input: number;
  /** What the service's prompt cache serves. */
  readonly cachedInput: number;
  readonly output: number;
}

/** What is known about a model. */
export interface ModelInfo {
  readonly name: string;
  /** Most tokens of question and answer together. */
  readonly contextWindow: number;
  /** Most tokens of an answer. 0 for models that give embeddings. */
  readonly maxOutput: number;
  readonly encoding: Encoding;
  readonly price: ModelPrice;
  /** It thinks before it answers: takes `max_completion_tokens` and an effort, and no temperature. */
  readonly reasoning: boolean;
  /** Its answers can be held to a JSON Schema. */
  readonly structuredOutputs: boolean;
}

/** Tokens as the service billed them. */
export interface BilledTokens {
  readonly inputTokens: number;
  /** Of `inputTokens`. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
}

/** What tokens cost, in the currency of the model's price. */
export function costOf({ inputTokens, cachedInputTokens, outputTokens }: BilledTokens, { price }: ModelInfo): number {
  const fresh = inputTokens - cachedInputTokens;
  return (fresh * price.input + cachedInputTokens * price.cachedInput + outputTokens * price.output) / 1e6;
}
