import { noRank as none, readRanks, type RankOf } from './read-ranks.ts';

/** Counts the tokens of one piece of a text. */
export type CountPiece = (piece: string) => number;

/** Longer pieces are cut, since merging takes the square of their length; a cut adds a few tokens at most. */
const longest = 256;

/**
 * Makes the function that counts the tokens of a piece: pairs of neighbours become one token, the lowest rank first, as
 * long as a pair is a token.
 *
 * @param vocabulary - `bpe_ranks` as tiktoken ships it: lines of a mark, the first rank and tokens in base64.
 */
export function createMerge(vocabulary: string): CountPiece {
  const rankOf = readRanks(vocabulary);
  const merge = createMergePart(rankOf);
  return (piece) => {
    const bytes = bytesOf(piece);
    let [tokens, last, ofLast] = [0, bytes.subarray(0, 0), 0];
    for (let start = 0; start < bytes.length; start += longest) {
      const part = bytes.subarray(start, start + longest);
      // A run of one character is the same part over and over.
      if (start === 0 || Buffer.compare(part, last) !== 0)
        ofLast = rankOf(part, 0, part.length) < none ? 1 : merge(part);
      tokens += ofLast;
      last = part;
    }
    return tokens;
  };
}

const scratch = new Uint8Array(longest);

/** Nearly all pieces are a few characters of ASCII: to copy these takes less than to ask the encoder. */
function bytesOf(piece: string): Uint8Array {
  if (piece.length > longest) return Buffer.from(piece);
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (code > 0x7f) return Buffer.from(piece);
    scratch[at] = code;
  }
  return scratch.subarray(0, piece.length);
}

/** Of at most {@link longest} bytes. */
function createMergePart(rankOf: RankOf): (bytes: Uint8Array) => number {
  // Where tokens start, and the end; and the rank that each would have together with the one after it.
  const starts = new Int32Array(longest + 1);
  const pairs = new Int32Array(longest);
  return (bytes) => {
    let count = bytes.length;
    for (let at = 0; at <= count; at++) starts[at] = at;
    const pairAt = (at: number): number => rankOf(bytes, starts[at] ?? 0, starts[at + 2] ?? 0);
    for (let at = 0; at < count - 1; at++) pairs[at] = pairAt(at);
    for (;;) {
      const at = lowestOf(pairs, count - 1);
      if (at === -1) return count;
      starts.copyWithin(at + 1, at + 2, count + 1);
      pairs.copyWithin(at, at + 1, count - 1);
      count--;
      if (at < count - 1) pairs[at] = pairAt(at);
      if (at > 0) pairs[at - 1] = pairAt(at - 1);
    }
  };
}

/** Where the lowest of the first ranks is, the first of several; -1 when no pair is a token. */
function lowestOf(pairs: Int32Array, count: number): number {
  let [place, lowest] = [-1, none];
  for (let at = 0; at < count; at++) {
    const rank = pairs[at] ?? none;
    if (rank < lowest) [place, lowest] = [at, rank];
  }
  return place;
}
