import { hashText, stableJson, type SymbolId } from '../model/index.ts';
import { joinSearchText } from './describe-symbol.ts';
import type { Match } from './lexical-index.ts';
import type { Candidate, Retriever, SearchedSymbol } from './retriever.ts';
import { weighWords } from './weigh-words.ts';

/** A documented symbol as an index on another machine holds it. Its doc stays here. */
export interface SearchDocument {
  /** Letters, digits, dashes and underscores, with a letter first. */
  readonly key: string;
  readonly symbol: SymbolId;
  readonly group: string;
  readonly text: string;
}

/** An index on another machine. */
export interface SearchIndex {
  /** Adds and replaces documents, and takes others out; makes the index where there is none. */
  update(added: readonly SearchDocument[], removed: readonly string[], signal: AbortSignal): Promise<void>;
  /** Best first, with the scores of the service. */
  search(
    words: readonly string[],
    options: { readonly group: string; readonly k: number; readonly signal: AbortSignal },
  ): Promise<readonly Match[]>;
}

/** Remembers what an index holds: hashes of documents by their keys. */
export interface IndexedStore {
  read(): Promise<Readonly<Record<string, string>>>;
  write(indexed: Readonly<Record<string, string>>): Promise<void>;
}

/** Most words of a question: the first of them say the most. */
const mostWords = 40;

/** Questions under way at once. */
const width = 8;

/**
 * Searches in an index on another machine, after it was told what changed here. Scores are shares of that of the best match.
 */
export function createSearchRetriever(index: SearchIndex, store: IndexedStore): Retriever {
  return {
    async find(wanted, candidates, k, signal) {
      await updateIndex(index, store, candidates, signal);
      const found = new Map<SymbolId, readonly Match[]>();
      const queue = wanted.values();
      const worker = async (): Promise<void> => {
        for (const symbol of queue) found.set(symbol.id, await findOne(index, symbol, k, signal));
      };
      await Promise.all(Array.from({ length: width }, worker));
      return found;
    },
  };
}

async function updateIndex(
  index: SearchIndex,
  store: IndexedStore,
  candidates: readonly Candidate[],
  signal: AbortSignal,
): Promise<void> {
  const before = await store.read();
  const documents = candidates.map(toDocument);
  const now = Object.fromEntries(documents.map((document) => [document.key, hashText(stableJson(document))]));
  const added = documents.filter(({ key }) => before[key] !== now[key]);
  const removed = Object.keys(before).filter((key) => !(key in now));
  if (added.length + removed.length === 0) return;
  await index.update(added, removed, signal);
  await store.write(now);
}

function toDocument({ id, group, text }: Candidate): SearchDocument {
  return { key: `s${hashText(id)}`, symbol: id, group, text: joinSearchText(text) };
}

async function findOne(
  index: SearchIndex,
  { id, group, text }: SearchedSymbol,
  k: number,
  signal: AbortSignal,
): Promise<readonly Match[]> {
  const words = [...weighWords(text)].sort((left, right) => right[1] - left[1]).slice(0, mostWords);
  // One more, since the symbol may be in the index itself.
  const options = { group, k: k + 1, signal };
  const matches = (
    await index.search(
      words.map(([word]) => word),
      options,
    )
  ).filter(({ symbol }) => symbol !== id);
  const best = matches[0]?.score ?? 1;
  return matches.slice(0, k).map(({ symbol, score }) => ({ symbol, score: score / best }));
}
