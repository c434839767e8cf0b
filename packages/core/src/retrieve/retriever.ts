import type { SymbolId } from '../model/index.ts';
import type { SearchText } from './describe-symbol.ts';
import type { Match } from './lexical-index.ts';

/** A symbol to be compared. */
export interface SearchedSymbol {
  readonly id: SymbolId;
  /** Only symbols of one group are compared. */
  readonly group: string;
  readonly text: SearchText;
}

/** A documented symbol that may be shown as an example. */
export type Candidate = SearchedSymbol;

/** Finds documented symbols that are like others. One small type, of which there is one for each kind of retrieval. */
export interface Retriever {
  /**
   * @param wanted - What is to be documented.
   * @param candidates - What is documented.
   * @param k - Most matches of each.
   * @returns By the id of what is wanted, best first; the symbol itself is not among them.
   * @throws The signal's reason when it is aborted; an error when the service that it asks is of no use.
   */
  find(
    wanted: readonly SearchedSymbol[],
    candidates: readonly Candidate[],
    k: number,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<SymbolId, readonly Match[]>>;
}
