import { createLexicalIndex, type Match } from './lexical-index.ts';
import { groupCandidates } from './group-candidates.ts';
import type { Retriever } from './retriever.ts';
import { weighWords } from './weigh-words.ts';

/** Compares symbols by their words (BM25). It asks nobody. */
export const lexicalRetriever: Retriever = {
  find(wanted, candidates, k, signal) {
    const indexes = groupCandidates(candidates, (group) =>
      createLexicalIndex(new Map(group.map(({ id, text }) => [id, weighWords(text)]))),
    );
    const found = wanted.map(({ id, group, text }): [string, readonly Match[]] => {
      signal.throwIfAborted();
      // One more, for a symbol may be like itself.
      const matches = indexes.get(group)?.(weighWords(text), k + 1) ?? [];
      return [id, matches.filter(({ symbol }) => symbol !== id).slice(0, k)];
    });
    return Promise.resolve(new Map(found));
  },
};
