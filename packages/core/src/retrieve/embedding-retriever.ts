import { hashText, type SymbolId } from '../model/index.ts';
import { joinSearchText } from './describe-symbol.ts';
import { groupCandidates } from './group-candidates.ts';
import { byScore, type Match } from './lexical-index.ts';
import type { Retriever, SearchedSymbol } from './retriever.ts';

/** A text as a point in the space of a model; of length 1. */
export type Vector = Float32Array;

/** Keeps vectors from run to run. */
export interface VectorStore {
  /** By the hash of model and text. */
  read(): Promise<ReadonlyMap<string, Vector>>;
  /** Makes vectors durable that were just paid for. False when they could not be written. */
  add(vectors: ReadonlyMap<string, Vector>): Promise<boolean>;
  /** Forgets those of texts that are no more. */
  keep(keys: ReadonlySet<string>): Promise<void>;
}

/** What {@link createEmbeddingRetriever} works with. */
export interface EmbeddingTools {
  /** Changes whenever the same text would get another vector. */
  readonly version: string;
  /** Vectors of texts in their order, a part of them at a time: what is given out was paid. */
  readonly embed: (texts: readonly string[], signal: AbortSignal) => AsyncIterable<readonly Vector[]>;
  readonly store: VectorStore;
}

/** Compares symbols by vectors that a model makes of them. A text is paid for once, as long as it stays the same. */
export function createEmbeddingRetriever(tools: EmbeddingTools): Retriever {
  return {
    async find(wanted, candidates, k, signal) {
      const { version } = tools;
      const all = new Map(
        [...candidates, ...wanted].map((symbol) => [keyOf(symbol, version), joinSearchText(symbol.text)]),
      );
      const vectors = await vectorsOf(all, tools, signal);
      const groups = groupCandidates(candidates, (group) =>
        group.map((each) => ({ id: each.id, vector: vectors.get(keyOf(each, version)) })),
      );
      const found = wanted.map((symbol): [SymbolId, readonly Match[]] => {
        const own = vectors.get(keyOf(symbol, version));
        const matches = (groups.get(symbol.group) ?? []).flatMap(({ id, vector }): Match[] =>
          id === symbol.id || own === undefined || vector === undefined
            ? []
            : [{ symbol: id, score: cosine(own, vector) }],
        );
        return [symbol.id, matches.sort(byScore).slice(0, k)];
      });
      return new Map(found);
    },
  };
}

/** Texts whose vectors {@link createEmbeddingRetriever} would have to ask for. */
export async function textsToEmbed(
  symbols: readonly SearchedSymbol[],
  { version, store }: Pick<EmbeddingTools, 'version' | 'store'>,
): Promise<readonly string[]> {
  const known = await store.read();
  const texts = new Map(symbols.map((symbol) => [keyOf(symbol, version), joinSearchText(symbol.text)]));
  return [...texts].filter(([key]) => !known.has(key)).map(([, text]) => text);
}

function keyOf({ text }: SearchedSymbol, version: string): string {
  return hashText(`${version}\n${joinSearchText(text)}`);
}

async function vectorsOf(
  texts: ReadonlyMap<string, string>,
  { embed, store }: EmbeddingTools,
  signal: AbortSignal,
): Promise<Map<string, Vector>> {
  const vectors = new Map(await store.read());
  const missing = [...texts].filter(([key]) => !vectors.has(key));
  let place = 0;
  for await (const part of embed(
    missing.map(([, text]) => text),
    signal,
  )) {
    const made = new Map(part.map((vector): [string, Vector] => [missing[place++]?.[0] ?? '', vector]));
    if (!(await store.add(made))) throw new Error('vectors cannot be kept on this disk');
    for (const [key, vector] of made) vectors.set(key, vector);
  }
  await store.keep(new Set(texts.keys()));
  return vectors;
}

/** From 0 for what has nothing in common to 1 for the same. */
function cosine(left: Vector, right: Vector): number {
  let sum = 0;
  for (let place = 0; place < left.length; place++) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return Math.max(0, Math.min(1, sum));
}
