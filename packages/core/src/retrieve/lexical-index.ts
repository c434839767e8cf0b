import { compareText, type SymbolId } from '../model/index.ts';
import type { WordWeights } from './weigh-words.ts';

/** A symbol found, and how like it is: 0 to 1. */
export interface Match {
  readonly symbol: SymbolId;
  readonly score: number;
}

/** Finds symbols by the words they share with a text; best first, equal ones by id. */
export type LexicalIndex = (words: WordWeights) => readonly Match[];

/** How soon repetition of a word stops to count, and how much long texts are held back: the usual values of BM25. */
const [saturation, lengthShare] = [1.2, 0.75];

/** Common words lead to everything. The rarest ones are looked at first, as long as no more symbols than these hold them. */
const mostPassed = 2_000;

interface Posting {
  readonly symbol: SymbolId;
  readonly frequency: number;
}

/**
 * Indexes symbols by their words. The score is that of BM25, as a share of the score that a symbol with just the words
 * asked for would have, so that a threshold means the same for every question.
 */
export function createLexicalIndex(symbols: ReadonlyMap<SymbolId, WordWeights>): LexicalIndex {
  const lengths = new Map([...symbols].map(([symbol, words]) => [symbol, lengthOf(words)]));
  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  const postings = indexWords(symbols);

  const rarity = (word: string): number => {
    const holders = postings.get(word)?.length ?? 0;
    return Math.log(1 + (lengths.size - holders + 0.5) / (holders + 0.5));
  };
  const saturated = (frequency: number, length: number): number =>
    (frequency * (saturation + 1)) /
    (frequency + saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, average)));

  return (words) => {
    const length = lengthOf(words);
    const wanted = [...words]
      .map(([word, weight]) => ({ word, weight, rarity: rarity(word) }))
      .sort((left, right) => right.rarity - left.rarity || compareText(left.word, right.word));
    const scores = new Map<SymbolId, number>();
    let passed = 0;
    for (const { word, weight, rarity: value } of wanted) {
      const holders = postings.get(word) ?? [];
      passed += holders.length;
      if (passed > mostPassed) break;
      for (const { symbol, frequency } of holders) {
        const score = Math.min(1, weight / 3) * value * saturated(frequency, lengths.get(symbol) ?? 0);
        scores.set(symbol, (scores.get(symbol) ?? 0) + score);
      }
    }
    const best = wanted.reduce(
      (sum, { weight, rarity: value }) => sum + Math.min(1, weight / 3) * value * saturated(weight, length),
      0,
    );
    return [...scores].map(([symbol, score]) => ({ symbol, score: Math.min(1, score / (best || 1)) })).sort(byScore);
  };
}

/** Best first, equal ones by id. */
export function byScore(left: Match, right: Match): number {
  return right.score - left.score || compareText(left.symbol, right.symbol);
}

function lengthOf(words: WordWeights): number {
  let length = 0;
  for (const weight of words.values()) length += weight;
  return length;
}

function indexWords(symbols: ReadonlyMap<SymbolId, WordWeights>): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [symbol, words] of symbols)
    for (const [word, frequency] of words) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [{ symbol, frequency }]);
      else known.push({ symbol, frequency });
    }
  return postings;
}
