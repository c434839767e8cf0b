import { noRank as none, readRanks, type Bytes, type RankOf } from './read-ranks.ts';

/** Counts the tokens of one piece of a text, given as bytes. */
export type CountPiece = (bytes: Uint8Array) => number;

/** Longer pieces are cut, since merging takes the square of their length; a cut adds a few tokens at most. */
const longest = 256;
/** More pairs of tokens are not remembered at a time. */
const most = 100_000;

/**
 * Makes the function that counts the tokens of a piece: pairs of neighbours become one token, the lowest rank first, as
 * long as a pair is a token.
 *
 * @param vocabulary - `bpe_ranks` as tiktoken ships it: lines of a mark, the first rank and tokens in base64.
 */
export function createMerge(vocabulary: string): CountPiece {
  const rankOf = readRanks(vocabulary);
  const pairOf = rememberPairs(rankOf);
  return (bytes) => {
    let [tokens, last, ofLast] = [0, bytes.subarray(0, 0), 0];
    for (let start = 0; start < bytes.length; start += longest) {
      const part = bytes.subarray(start, start + longest);
      // A run of one character is the same part over and over.
      if (start === 0 || Buffer.compare(part, last) !== 0)
        ofLast = rankOf(part, 0, part.length) < none ? 1 : merge(part, rankOf, pairOf);
      tokens += ofLast;
      last = part;
    }
    return tokens;
  };
}

/** The same for two tokens, of which the ranks are known. */
type PairOf = (left: number, right: number, bytes: Bytes, start: number, end: number) => number;

/** Long runs have the same few pairs over and over. */
function rememberPairs(rankOf: RankOf): PairOf {
  const known = new Map<number, number>();
  return (left, right, bytes, start, end) => {
    const key = left * none + right;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const rank = rankOf(bytes, start, end);
    known.set(key, rank);
    return rank;
  };
}

/** `starts` holds where tokens start, and the end; `tokens` their ranks; `pairs` those of each with the one after it. */
function merge(bytes: Bytes, rankOf: RankOf, pairOf: PairOf): number {
  const starts = Array.from({ length: bytes.length + 1 }, (_, index) => index);
  const tokens = starts.slice(0, -1).map((start) => rankOf(bytes, start, start + 1));
  const pairAt = (at: number): number =>
    pairOf(tokens[at] ?? none, tokens[at + 1] ?? none, bytes, starts[at] ?? 0, starts[at + 2] ?? 0);
  const pairs = tokens.slice(0, -1).map((_, at) => pairAt(at));
  for (;;) {
    const at = lowestOf(pairs);
    if (at === -1) return tokens.length;
    tokens.splice(at, 2, pairs[at] ?? none);
    starts.splice(at + 1, 1);
    pairs.splice(at, 1);
    if (at < pairs.length) pairs[at] = pairAt(at);
    if (at > 0) pairs[at - 1] = pairAt(at - 1);
  }
}

/** Where the lowest rank is, the first of several; -1 when no pair is a token. */
function lowestOf(pairs: readonly number[]): number {
  let [place, lowest] = [-1, none];
  for (let at = 0; at < pairs.length; at++) {
    const rank = pairs[at] ?? none;
    if (rank < lowest) [place, lowest] = [at, rank];
  }
  return place;
}
