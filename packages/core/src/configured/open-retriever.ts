import { configuredBudget } from './configured-budget.ts';
import { configuredLanes } from './configured-lanes.ts';
import { meterOf } from './create-meter.ts';
import type { ResolvedRetrieval } from '../config/index.ts';
import { SettingsError, hashText, stableJson, type Estimate } from '../model/index.ts';
import type { AzureOpenAIOptions } from '../providers/index.ts';
import type { Retriever, SearchedSymbol } from '../retrieve/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Opens the retriever that the configuration names, which asks a service.
 *
 * @throws {@link SettingsError} when it lacks something. {@link ProviderError} when there is no key.
 */
export function openRetriever(workspace: Workspace): Promise<Retriever> {
  const { kind } = workspace.config.retrieval;
  return kind === 'azure-ai-search' ? openSearch(workspace) : openEmbeddings(workspace);
}

/**
 * Works out what it would take to open the retriever that the configuration names and to search with it. Undefined when
 * it asks no model, or for nothing.
 *
 * @param symbols - All that would be compared.
 */
export async function estimateRetrieval(
  { config, cache }: Workspace,
  symbols: readonly SearchedSymbol[],
): Promise<Estimate | undefined> {
  if (config.retrieval.kind !== 'embeddings') return undefined;
  const [{ textsToEmbed }, { estimateEmbeddings }, { resolveModel }] = await Promise.all([
    import('../retrieve/index.ts'),
    import('../providers/embeddings/create-embedder.ts'),
    import('../tokens/index.ts'),
  ]);
  const version = embeddingVersion(config.retrieval.embeddings);
  const texts = await textsToEmbed(symbols, { version, store: cache.vectors });
  if (texts.length === 0) return undefined;
  return estimateEmbeddings(texts, resolveModel(config.retrieval.embeddings.model, config.models));
}

/** Changes whenever the same text would get another vector. */
function embeddingVersion({ model: name, dimensions }: ResolvedRetrieval['embeddings']): string {
  return hashText(stableJson({ name, dimensions }));
}

async function openEmbeddings(workspace: Workspace): Promise<Retriever> {
  const [{ createEmbeddingRetriever }, { createEmbedder }, { resolveModel }] = await Promise.all([
    import('../retrieve/index.ts'),
    import('../providers/embeddings/create-embedder.ts'),
    import('../tokens/index.ts'),
  ]);
  const { config, secrets, cache } = workspace;
  const { dimensions, model: name } = config.retrieval.embeddings;
  const model = resolveModel(name, config.models);
  const client = azureClient(workspace, name);
  const [budget, meter] = await Promise.all([configuredBudget(workspace), meterOf(workspace)]);
  return createEmbeddingRetriever({
    version: embeddingVersion(config.retrieval.embeddings),
    embed: createEmbedder(
      { model, dimensions, client, budget },
      { secrets, lanes: configuredLanes(workspace), onAttempt: (attempt) => meter.add(attempt, 'retrieval') },
    ),
    store: cache.vectors,
  });
}

/** The deployment of the vectors is reached as those of the texts are. */
function azureClient({ config, secrets }: Workspace, model: string): AzureOpenAIOptions {
  const { deployment = model } = config.retrieval.embeddings;
  const provider = config.providers['azure-openai'] as Partial<AzureOpenAIOptions> | undefined;
  const endpoint = provider?.endpoint ?? secrets.get('AZURE_OPENAI_ENDPOINT');
  if (endpoint === undefined)
    throw new SettingsError('there is no endpoint: set that of the provider azure-openai, or AZURE_OPENAI_ENDPOINT');
  const { apiVersion, credential, keyVariable, scope, timeouts } = provider ?? {};
  return {
    kind: 'azure-openai',
    model,
    parameters: { tokenLimit: 'max_tokens' },
    endpoint,
    deployments: [{ name: deployment }],
    ...(apiVersion !== undefined && { apiVersion }),
    ...(credential !== undefined && { credential }),
    ...(keyVariable !== undefined && { keyVariable }),
    ...(scope !== undefined && { scope }),
    ...(timeouts !== undefined && { timeouts }),
  };
}

async function openSearch({ config, secrets, cache }: Workspace): Promise<Retriever> {
  const [{ createSearchRetriever }, { openAzureSearchIndex }] = await Promise.all([
    import('../retrieve/index.ts'),
    import('../providers/search/azure-search-index.ts'),
  ]);
  const { index, keyVariable, endpoint = secrets.get('AZURE_SEARCH_ENDPOINT') } = config.retrieval.search;
  const key = secrets.get(keyVariable) ?? '';
  if (endpoint === undefined) throw new SettingsError('there is no endpoint: set it, or AZURE_SEARCH_ENDPOINT');
  if (key === '') throw new SettingsError(`there is no key in ${keyVariable}`);
  const memoKey = `${endpoint} ${index}`;
  return createSearchRetriever(await openAzureSearchIndex({ endpoint, index, key }), {
    read: async () => (await cache.memo.get<Record<string, string>>('search-index', memoKey)) ?? {},
    write: (indexed) => cache.memo.set('search-index', memoKey, indexed),
  });
}
