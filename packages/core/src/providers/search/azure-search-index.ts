import type { SearchClient, SearchIndex as AzureIndex, SearchIndexClient } from '@azure/search-documents';
import type { SearchDocument, SearchIndex } from '../../retrieve/index.ts';
import { ProviderError } from '../provider-error.ts';

/** Where the index is, and the key to it. */
export interface AzureSearchOptions {
  /** `https://example.search.windows.net`. */
  readonly endpoint: string;
  readonly index: string;
  readonly key: string;
}

/** Most documents in one request, as the service has it. */
const mostDocuments = 1_000;

/** Opens an index of Azure AI Search through the optional package `@azure/search-documents`, loaded here. */
export async function openAzureSearchIndex({ endpoint, index, key }: AzureSearchOptions): Promise<SearchIndex> {
  const { AzureKeyCredential, SearchClient, SearchIndexClient } = await loadPackage();
  const credential = new AzureKeyCredential(key);
  const options = { allowInsecureConnection: isLocal(endpoint), retryOptions: { maxRetries: 2 } };
  const indexes: SearchIndexClient = new SearchIndexClient(endpoint, credential, options);
  const documents = new SearchClient<SearchDocument>(endpoint, index, credential, options);
  return {
    async update(added, removed, signal) {
      await indexes.createOrUpdateIndex(definitionOf(index), { abortSignal: signal });
      for (const part of inParts(added))
        await documents.mergeOrUploadDocuments(part, { abortSignal: signal, throwOnAnyFailure: true });
      for (const part of inParts(removed))
        await documents.deleteDocuments('key', part, { abortSignal: signal, throwOnAnyFailure: true });
    },
    search: (words, { group, k, signal }) => search(documents, words, { group, k, signal }),
  };
}

async function search(
  documents: SearchClient<SearchDocument>,
  words: readonly string[],
  { group, k, signal }: { readonly group: string; readonly k: number; readonly signal: AbortSignal },
): Promise<{ symbol: string; score: number }[]> {
  const { results } = await documents.search(words.join(' '), {
    top: k,
    filter: `group eq '${group}'`,
    searchFields: ['text'],
    select: ['symbol'],
    abortSignal: signal,
  });
  const matches: { symbol: string; score: number }[] = [];
  for await (const { document, score } of results) matches.push({ symbol: document.symbol, score });
  return matches;
}

function definitionOf(name: string): AzureIndex {
  return {
    name,
    fields: [
      { name: 'key', type: 'Edm.String', key: true },
      { name: 'symbol', type: 'Edm.String' },
      { name: 'group', type: 'Edm.String', filterable: true },
      { name: 'text', type: 'Edm.String', searchable: true },
    ],
  };
}

async function loadPackage(): Promise<typeof import('@azure/search-documents')> {
  try {
    return await import('@azure/search-documents');
  } catch {
    throw new ProviderError('it needs the package "@azure/search-documents"; install it beside docwright');
  }
}

/** Keys go over the network in the clear nowhere but on this machine. */
function isLocal(endpoint: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);
}

function* inParts<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += mostDocuments) yield items.slice(from, from + mostDocuments);
}
