import type { DocumentedSymbol, SymbolId } from '../model/index.ts';
import type { Match } from './lexical-index.ts';

/** What of the matches is used. */
export interface ChooseOptions {
  /** Most examples for one symbol. */
  readonly k: number;
  /** Matches below this score are no examples: 0 to 1. */
  readonly threshold: number;
}

/** Examples for one symbol: matches that are like enough, each doc once. */
export function chooseExamples(
  matches: readonly Match[],
  documented: ReadonlyMap<SymbolId, DocumentedSymbol>,
  { k, threshold }: ChooseOptions,
): DocumentedSymbol[] {
  const seen = new Set<string>();
  const examples: DocumentedSymbol[] = [];
  for (const { symbol, score } of matches) {
    const example = documented.get(symbol);
    if (score < threshold || examples.length === k) break;
    // Overloads and copies have the same doc; one of them is enough.
    if (example === undefined || seen.has(example.doc.summary)) continue;
    seen.add(example.doc.summary);
    examples.push(example);
  }
  return examples;
}
