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
  /** Makes vectors durable that were just paid for. */
  add(vectors: ReadonlyMap<string, Vector>): Promise<void>;
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
      const keyOf = ({ text }: SearchedSymbol): string => hashText(`${tools.version}\n${joinSearchText(text)}`);
      const all = new Map([...candidates, ...wanted].map((symbol) => [keyOf(symbol), joinSearchText(symbol.text)]));
      const vectors = await vectorsOf(all, tools, signal);
      const groups = groupCandidates(candidates, (group) =>
        group.map((each) => ({ id: each.id, vector: vectors.get(keyOf(each)) })),
      );
      const found = wanted.map((symbol): [SymbolId, readonly Match[]] => {
        const own = vectors.get(keyOf(symbol));
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
    await store.add(made);
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
