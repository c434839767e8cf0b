import type { Doc, Finding, SymbolId, Usage } from '../model/index.ts';

/** What became of one symbol in a run. */
export type DocOutcome =
  /** The truth gate let the draft pass; what it found was no error. */
  | {
      readonly outcome: 'accepted';
      readonly symbol: SymbolId;
      readonly doc: Doc;
      readonly findings: readonly Finding[];
      readonly usage?: Usage;
      /** Who wrote it, when it was not the one that was asked. */
      readonly by?: Author;
    }
  | {
      readonly outcome: 'rejected';
      readonly symbol: SymbolId;
      readonly doc: Doc;
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: 'nothing-to-add'; readonly symbol: SymbolId; readonly reason: string }
  /** The service's content filter stopped it: the same question would meet the same filter. */
  | { readonly outcome: 'filtered'; readonly symbol: SymbolId; readonly category: string }
  /** Nothing was asked. */
  | { readonly outcome: 'deferred'; readonly symbol: SymbolId }
  /** Nothing was learned; the symbol is asked about again. */
  | { readonly outcome: 'failed'; readonly symbol: SymbolId }
  /** Someone read the comment in the source again and found it true for the code as it is now. */
  | { readonly outcome: 'confirmed'; readonly symbol: SymbolId };

/** Who answered. */
export interface Author {
  readonly name: string;
  readonly version: string;
}
