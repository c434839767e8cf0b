import { compareText, type SymbolId } from '../model/index.ts';
import type { WordWeights } from './weigh-words.ts';

/** A symbol found, and how like it is: 0 to 1. */
export interface Match {
  readonly symbol: SymbolId;
  readonly score: number;
}

/**
 * Finds symbols by the words they share with a text; best first, equal ones by id.
 *
 * @param most - More are not given. Default: all.
 */
export type LexicalIndex = (words: WordWeights, most?: number) => readonly Match[];

/** How soon repetition of a word stops to count, and how much long texts are held back: the usual values of BM25. */
const [saturation, lengthShare] = [1.2, 0.75];

/** Common words lead to everything. The rarest ones are looked at first, as long as no more symbols than these hold them. */
const mostPassed = 2_000;

/** A word, and the symbols that have it. Symbols are told by their place. */
interface Holders {
  readonly symbols: number[];
  readonly frequencies: number[];
}

/**
 * Indexes symbols by their words. The score is that of BM25, as a share of the score that a symbol with just the words
 * asked for would have, so that a threshold means the same for every question.
 */
export function createLexicalIndex(symbols: ReadonlyMap<SymbolId, WordWeights>): LexicalIndex {
  const ids = [...symbols.keys()];
  const lengths = Array.from(symbols.values(), lengthOf);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = indexWords(symbols);

  const rarityOf = ({ length: holders }: readonly unknown[]): number =>
    Math.log(1 + (lengths.length - holders + 0.5) / (holders + 0.5));
  const heldBack = (length: number): number =>
    saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, average));
  const back = lengths.map(heldBack);
  const scores = new Float64Array(ids.length);

  /** Adds up what each symbol scores, and gives the places of those that have a score. */
  function scoreAll(wanted: readonly WantedWord[]): number[] {
    const touched: number[] = [];
    let passed = 0;
    for (const { holders, share } of wanted) {
      passed += holders.symbols.length;
      if (passed > mostPassed) break;
      for (const [place, symbol] of holders.symbols.entries()) {
        if (scores[symbol] === 0) touched.push(symbol);
        scores[symbol] = (scores[symbol] ?? 0) + share * saturated(holders.frequencies[place] ?? 0, back[symbol] ?? 0);
      }
    }
    return touched;
  }

  return (words, most = Infinity) => {
    const wanted = [...words]
      .map(([word, weight]): WantedWord => {
        const holders = postings.get(word) ?? nobody;
        const rarity = rarityOf(holders.symbols);
        return { word, weight, rarity, holders, share: Math.min(1, weight / 3) * rarity };
      })
      .sort((left, right) => right.rarity - left.rarity || compareText(left.word, right.word));
    const own = heldBack(lengthOf(words));
    const best = wanted.reduce((sum, { share, weight }) => sum + share * saturated(weight, own), 0) || 1;
    const touched = scoreAll(wanted);
    // What scores more than the best counts as much as that.
    const least = Math.min(best, leastOfBest(touched, scores, most));
    const found: Match[] = [];
    for (const symbol of touched) {
      const score = scores[symbol] ?? 0;
      scores[symbol] = 0;
      if (score >= least) found.push({ symbol: ids[symbol] ?? '', score: Math.min(1, score / best) });
    }
    return found.sort(byScore).slice(0, most);
  };
}

interface WantedWord {
  readonly word: string;
  readonly weight: number;
  readonly rarity: number;
  readonly holders: Holders;
  /** What it adds to a score, before it is known how often a symbol has it. */
  readonly share: number;
}

const nobody: Holders = { symbols: [], frequencies: [] };

function saturated(frequency: number, heldBack: number): number {
  return (frequency * (saturation + 1)) / (frequency + heldBack);
}

/** The score that the last of the best ones has: to sort numbers takes far less than to sort matches. */
function leastOfBest(touched: readonly number[], scores: Float64Array, most: number): number {
  if (touched.length <= most) return 0;
  const sorted = Float64Array.from(touched, (symbol) => scores[symbol] ?? 0).sort();
  return sorted[sorted.length - most] ?? 0;
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

function indexWords(symbols: ReadonlyMap<SymbolId, WordWeights>): Map<string, Holders> {
  const postings = new Map<string, Holders>();
  let place = 0;
  for (const words of symbols.values()) {
    for (const [word, frequency] of words) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, { symbols: [place], frequencies: [frequency] });
      else {
        known.symbols.push(place);
        known.frequencies.push(frequency);
      }
    }
    place++;
  }
  return postings;
}
