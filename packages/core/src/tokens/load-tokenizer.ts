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
  // `encode` throws on marks of the chat format.
  const count = (text: string): number => tokenizer.encode_ordinary(text).length;
  return (text) => splitRuns(text).reduce((sum, piece) => sum + count(piece), 0);
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
