/** A clause, and the word that joins its parts when it has several. */
export interface Clause {
  readonly text: string;
  /** `mixed` when both words are used. */
  readonly joined?: 'and' | 'or' | 'mixed';
}
