import { createRequire } from 'node:module';
import { createMerge } from './create-merge.ts';
import { createSplitPieces } from './split-pieces.ts';

/** Name of a vocabulary, as tiktoken calls it. */
export type Encoding = 'o200k_base' | 'cl100k_base';

/** Counts the tokens of a text. Marks of the chat format in it count as plain text. */
export type CountText = (text: string) => number;

const loaded = new Map<Encoding, CountText>();
const requireFrom = createRequire(import.meta.url);

/** Loads the vocabulary of an encoding: once per process, which takes a tenth of a second. */
export function loadTokenizer(encoding: Encoding): Promise<CountText> {
  const known = loaded.get(encoding) ?? load(encoding);
  loaded.set(encoding, known);
  return Promise.resolve(known);
}

function load(encoding: Encoding): CountText {
  // As JSON: to parse the same as a module takes longer.
  const vocabulary = requireFrom(`tiktoken/encoders/${encoding}.json`) as Vocabulary;
  const split = createSplitPieces(vocabulary.pat_str);
  const countPiece = rememberPieces(createMerge(vocabulary.bpe_ranks));
  return (text) => {
    let tokens = 0;
    for (const piece of split(text)) tokens += countPiece(piece);
    return tokens;
  };
}

/** Longer pieces are rare, and would keep the text they are part of in memory. */
const longest = 12;
/** More pieces are not remembered at a time. */
const most = 50_000;

/** Source text says the same few words over and over: to look them up is several times as fast as to encode them. */
function rememberPieces(count: CountText): CountText {
  const known = new Map<string, number>();
  return (piece) => {
    if (piece.length > longest) return count(piece);
    const before = known.get(piece);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const tokens = count(piece);
    known.set(piece, tokens);
    return tokens;
  };
}

interface Vocabulary {
  readonly bpe_ranks: string;
  readonly pat_str: string;
}
