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
    }
  /** The service's content filter stopped the question or its answer, twice. */
  | { readonly outcome: 'filtered'; readonly symbol: SymbolId; readonly category: string; readonly usage?: Usage }
  /** Nothing was asked, or nothing more: the budget is spent, or the symbol does not fit. A later run asks. */
  | {
      readonly outcome: 'deferred';
      readonly symbol: SymbolId;
      readonly reason: string;
      /** The budget that stops the run from asking more. */
      readonly spent?: 'run' | 'minute' | 'hour' | 'day';
      readonly usage?: Usage;
    };
