export { chooseExamples, type ChooseOptions } from './choose-examples.ts';
export { groupOf, joinSearchText, searchTextOf, type SearchText } from './describe-symbol.ts';
export {
  createEmbeddingRetriever,
  textsToEmbed,
  type EmbeddingTools,
  type Vector,
  type VectorStore,
} from './embedding-retriever.ts';
export { byScore, createLexicalIndex, type LexicalIndex, type Match } from './lexical-index.ts';
export { lexicalRetriever } from './lexical-retriever.ts';
export type { Candidate, Retriever, SearchedSymbol } from './retriever.ts';
export { weighWords, type WordWeights } from './weigh-words.ts';
export { createSearchRetriever, type IndexedStore, type SearchDocument, type SearchIndex } from './search-retriever.ts';
