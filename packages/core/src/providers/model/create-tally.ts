import type { SymbolId } from '../../model/index.ts';
import { costOf, type BilledTokens, type ModelInfo } from '../../tokens/index.ts';
import type { ProviderTally } from '../provider.ts';

/** Tokens of a question as counted before sending. */
export interface CountedTokens {
  readonly inputTokens: number;
  /** Of these, those of examples. */
  readonly exampleTokens: number;
}

/** Adds up what a provider uses. */
export interface Tally {
  /** Adds a question with its usage. */
  add(used: BilledTokens | undefined, counted: CountedTokens): void;
  price(used: BilledTokens): number;
  setPrefix(tokens: number): void;
  /** Notes what was left out about a symbol. */
  trim(symbol: SymbolId, what: readonly string[]): void;
  read(): ProviderTally;
}

/** What a model has used before it is asked anything. */
export function emptyTally(model: string): ProviderTally {
  return {
    model,
    requests: 0,
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    cost: 0,
    countedInputTokens: 0,
    prefixTokens: 0,
    exampleTokens: 0,
    trimmed: {},
  };
}

/** Makes the tally of a provider that asks one model. */
export function createTally(model: ModelInfo): Tally {
  // One object that grows: a copy for each symbol would take the square of their number.
  const trimmed: Record<SymbolId, readonly string[]> = {};
  let total: ProviderTally = { ...emptyTally(model.name), trimmed };
  const price = (used: BilledTokens): number => costOf(used, model);
  return {
    price,
    add(used, counted) {
      total = { ...total, requests: total.requests + 1 };
      if (used === undefined) return;
      total = {
        ...total,
        inputTokens: total.inputTokens + used.inputTokens,
        cachedInputTokens: total.cachedInputTokens + used.cachedInputTokens,
        outputTokens: total.outputTokens + used.outputTokens,
        cost: total.cost + price(used),
        countedInputTokens: total.countedInputTokens + counted.inputTokens,
        exampleTokens: total.exampleTokens + counted.exampleTokens,
      };
    },
    setPrefix: (prefixTokens) => {
      total = { ...total, prefixTokens };
    },
    trim: (symbol, what) => {
      if (what.length > 0) trimmed[symbol] = what;
    },
    read: () => total,
  };
}
