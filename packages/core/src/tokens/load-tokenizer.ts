import { createSplitPieces } from './split-pieces.ts';
import { splitRuns } from './split-runs.ts';

/** Name of a vocabulary, as tiktoken calls it. */
export type Encoding = 'o200k_base' | 'cl100k_base';

/** Counts the tokens of a text. Marks of the chat format in it count as plain text. */
export type CountText = (text: string) => number;

const loaded = new Map<Encoding, Promise<CountText>>();

/** Loads the vocabulary of an encoding: once per process, which takes half a second. */
export function loadTokenizer(encoding: Encoding): Promise<CountText> {
  const known = loaded.get(encoding) ?? load(encoding);
  loaded.set(encoding, known);
  return known;
}

async function load(encoding: Encoding): Promise<CountText> {
  const [{ Tiktoken }, vocabulary] = await Promise.all([import('tiktoken/lite'), vocabularies[encoding]()]);
  const { bpe_ranks: ranks, special_tokens: special, pat_str: pattern } = vocabulary;
  const tokenizer = new Tiktoken(ranks, special, pattern);
  const split = createSplitPieces(pattern);
  // `encode` throws on marks of the chat format.
  const countPiece = rememberPieces((piece) => tokenizer.encode_ordinary(piece).length);
  const count = (text: string): number => {
    let tokens = 0;
    for (const piece of split(text)) tokens += countPiece(piece);
    return tokens;
  };
  return (text) => splitRuns(text).reduce((sum, part) => sum + count(part), 0);
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
  readonly special_tokens: Record<string, number>;
  readonly pat_str: string;
}

// The package declares ES modules and holds CommonJS ones, in which the vocabulary is the module itself.
const vocabularies = {
  o200k_base: async () => (await import('tiktoken/encoders/o200k_base')).default as unknown as Vocabulary,
  cl100k_base: async () => (await import('tiktoken/encoders/cl100k_base')).default as unknown as Vocabulary,
} as const;
