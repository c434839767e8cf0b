import { configuredBudget } from './configured-budget.ts';
import { meterOf } from './create-meter.ts';
import { SettingsError, hashText, stableJson } from './model/index.ts';
import type { AzureOpenAIOptions } from './providers/index.ts';
import type { Retriever } from './retrieve/index.ts';
import type { Workspace } from './workspace.ts';

/**
 * Opens the retriever that the configuration names, which asks a service.
 *
 * @throws {@link SettingsError} when it lacks something. {@link ProviderError} when there is no key.
 */
export function openRetriever(workspace: Workspace): Promise<Retriever> {
  const { kind } = workspace.config.retrieval;
  return kind === 'azure-ai-search' ? openSearch(workspace) : openEmbeddings(workspace);
}

async function openEmbeddings(workspace: Workspace): Promise<Retriever> {
  const [{ createEmbeddingRetriever }, { createEmbedder }, { resolveModel }] = await Promise.all([
    import('./retrieve/index.ts'),
    import('./providers/embeddings/create-embedder.ts'),
    import('./tokens/index.ts'),
  ]);
  const { config, secrets, cache } = workspace;
  const { dimensions, model: name } = config.retrieval.embeddings;
  const model = resolveModel(name, config.models);
  const client = azureClient(workspace, name);
  const [budget, meter] = await Promise.all([configuredBudget(workspace), meterOf(workspace)]);
  return createEmbeddingRetriever({
    version: hashText(stableJson({ name, dimensions })),
    embed: createEmbedder(
      { model, dimensions, client, budget },
      { secrets, onAttempt: (attempt) => meter.add(attempt) },
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
    import('./retrieve/index.ts'),
    import('./providers/search/azure-search-index.ts'),
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
