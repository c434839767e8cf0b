import type { Doc } from './doc.ts';
import type { SymbolId } from './symbol-id.ts';

/** What a request to a model used. Absent for providers that pay nothing. */
export interface Usage {
  readonly model: string;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the model catalogue, US dollars by default. */
  readonly cost: number;
}

/** A provider's answer for one symbol. Plain JSON: it is journaled before it is used. */
export type Draft =
  | { readonly outcome: 'draft'; readonly symbol: SymbolId; readonly doc: Doc; readonly usage?: Usage }
  /** There is nothing true to say beyond the name; the symbol stays undocumented. */
  | { readonly outcome: 'nothing-to-add'; readonly symbol: SymbolId; readonly reason: string; readonly usage?: Usage }
  | {
      readonly outcome: 'failed';
      readonly symbol: SymbolId;
      readonly message: string;
      readonly retryable: boolean;
      readonly usage?: Usage;
    };
