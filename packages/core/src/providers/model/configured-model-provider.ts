import { resolve } from 'node:path';
import { completeStyle, SettingsError } from '../../model/index.ts';
import type { PromptStyle } from '../../prompts/index.ts';
import { createBudget, resolveModel, type ModelInfo } from '../../tokens/index.ts';
import type {
  AzureOpenAIOptions,
  ChatClientOptions,
  ModelParameters,
  OpenAICompatibleOptions,
  RemoteOptions,
} from '../chat/chat-options.ts';
import type { ProviderConfig, ProviderEnvironment } from '../create-provider.ts';
import type { Critic } from '../../generate/index.ts';
import type { ChatClient } from '../chat-client.ts';
import type { Provider } from '../provider.ts';
import { createModelCritic, type VerdictStore } from './model-critic.ts';
import { createModelProvider } from './model-provider.ts';
import type { ModelOptions } from './model-options.ts';

/**
 * Makes a provider that asks a model, from its options in a configuration. The client is made, and its packages are
 * loaded, when the first question is put.
 *
 * @throws {@link SettingsError} when an option is missing, or too little is known about the model.
 */
export function createConfiguredModelProvider(config: ProviderConfig, environment: ProviderEnvironment): Provider {
  const { name } = config.provider;
  const { options, model, parameters, connect } = configureModel(config, environment);
  const { budget = createBudget({ budgets: {} }), learned, describeFinding } = environment;
  return createModelProvider(
    { ...options, name, model, settings: { ...parameters }, style: styleOf(config) },
    { budget, ...(learned && { learned }), ...(describeFinding && { describeFinding }), connect },
  );
}

function styleOf({ style = {} }: ProviderConfig): PromptStyle {
  const { width } = style;
  return { ...completeStyle(style), ...(width !== undefined && { width }) };
}

/**
 * Makes a critic that asks the model of the configured provider.
 *
 * @throws {@link SettingsError} when an option is missing, or too little is known about the model.
 */
export function createConfiguredCritic(
  config: ProviderConfig,
  environment: ProviderEnvironment,
  verdicts: VerdictStore,
): Critic {
  const { options, model, parameters, connect } = configureModel(config, environment);
  const { budget = createBudget({ budgets: {} }) } = environment;
  const { symbolTokens } = options;
  const settings = { ...parameters };
  return createModelCritic({
    ...{ model, settings, connect, budget, verdicts },
    ...(symbolTokens !== undefined && { symbolTokens }),
  });
}

interface ConfiguredModel {
  readonly options: ModelOptions;
  readonly model: ModelInfo;
  readonly parameters: ModelParameters;
  readonly connect: () => Promise<ChatClient>;
}

function configureModel(config: ProviderConfig, environment: ProviderEnvironment): ConfiguredModel {
  const { name } = config.provider;
  const given = withVariables(config.provider.options, environment);
  const options = name === 'replay' ? { ...sourceOptions(config), ...given } : given;
  const model = resolveModel(options.model ?? 'gpt-4o', config.models);
  if (model.maxOutput === 0)
    throw new SettingsError(`The model "${model.name}" writes no texts; choose one that does for provider "${name}".`);
  const parameters = parametersOf(options, model);
  const client = clientOptions(name, options, config, { model: model.name, parameters });
  return {
    options,
    model,
    parameters,
    connect: async () => {
      const { createChatClient } = await import('../create-chat-client.ts');
      return createChatClient(client, { ...environment, secrets: environment.secrets ?? new Map() });
    },
  };
}

/** What tells where the service is may be in the environment too, under the names that other tools use. */
function withVariables(options: ModelOptions, { secrets }: ProviderEnvironment): ModelOptions {
  const endpoint = options.endpoint ?? secrets?.get('AZURE_OPENAI_ENDPOINT');
  const isNamed = options.deployment !== undefined || (options.deployments?.length ?? 0) > 0;
  const deployment = isNamed ? options.deployment : secrets?.get('AZURE_OPENAI_DEPLOYMENT');
  return { ...options, ...(endpoint !== undefined && { endpoint }), ...(deployment !== undefined && { deployment }) };
}

function parametersOf({ temperature, reasoningEffort }: ModelOptions, model: ModelInfo): ModelParameters {
  const structured = model.structuredOutputs;
  if (!model.reasoning) return { tokenLimit: 'max_tokens', temperature: temperature ?? 0, structured };
  return { tokenLimit: 'max_completion_tokens', reasoningEffort: reasoningEffort ?? 'low', structured };
}

function sourceOptions({ provider, providers = {} }: ProviderConfig): ModelOptions {
  const { source = 'azure-openai' }: ModelOptions = provider.options;
  return providers[source] ?? {};
}

type Common = Pick<RemoteOptions, 'model' | 'parameters'>;

function clientOptions(name: string, options: ModelOptions, config: ProviderConfig, common: Common): ChatClientOptions {
  switch (name) {
    case 'azure-openai':
      return azureOptions(options, common);
    case 'openai-compatible':
      return compatibleOptions(options, common);
    default: {
      const { mode = 'play', folder = '.docwright-recordings', source = 'azure-openai' } = options;
      const from = source === 'azure-openai' ? azureOptions : compatibleOptions;
      return {
        kind: 'replay',
        model: common.model,
        folder: resolve(config.root ?? '.', folder),
        mode,
        ...(mode !== 'play' && { source: from(options, common) }),
      };
    }
  }
}

function azureOptions(options: ModelOptions, common: Common): AzureOpenAIOptions {
  const { endpoint, deployment, deployments = [], apiVersion, credential, keyVariable, scope, concurrency } = options;
  const first = deployment === undefined ? [] : [{ name: deployment, ...quotaOf(options) }];
  const all = [...first, ...deployments];
  if (all.length === 0) throw missing('the deployment', 'deployment', 'AZURE_OPENAI_DEPLOYMENT');
  if (endpoint === undefined) throw missing('the endpoint', 'endpoint', 'AZURE_OPENAI_ENDPOINT');
  return {
    kind: 'azure-openai',
    ...common,
    endpoint,
    deployments: all,
    ...(apiVersion !== undefined && { apiVersion }),
    ...(credential !== undefined && { credential }),
    ...(keyVariable !== undefined && { keyVariable }),
    ...(scope !== undefined && { scope }),
    ...(concurrency !== undefined && { concurrency }),
  };
}

function compatibleOptions(options: ModelOptions, common: Common): OpenAICompatibleOptions {
  const { baseUrl = 'https://api.openai.com/v1', keyVariable, concurrency } = options;
  return {
    kind: 'openai-compatible',
    ...common,
    baseUrl,
    ...quotaOf(options),
    ...(keyVariable !== undefined && { keyVariable }),
    ...(concurrency !== undefined && { concurrency }),
  };
}

function quotaOf({ tokensPerMinute, requestsPerMinute }: ModelOptions): {
  tokensPerMinute?: number;
  requestsPerMinute?: number;
} {
  return {
    ...(tokensPerMinute !== undefined && { tokensPerMinute }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
  };
}

function missing(what: string, option: string, variable: string): SettingsError {
  return new SettingsError(
    `The provider azure-openai needs ${what}: set \`providers: { 'azure-openai': { ${option}: ... } }\`, or the variable ${variable}.`,
  );
}
