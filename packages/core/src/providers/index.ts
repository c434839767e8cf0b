export type { AttemptRecord } from './chat/attempt.ts';
export type {
  AccessToken,
  AzureOpenAIOptions,
  ChatClientOptions,
  ChatEnvironment,
  DeploymentOptions,
  ModelParameters,
  OpenAICompatibleOptions,
  RemoteOptions,
  ReplayOptions,
  Timeouts,
} from './chat/chat-options.ts';
export { realClock, sleep, type Clock } from './chat/clock.ts';
export type { ChatClient, ChatMessage, ChatOutcome, ChatRequest, ChatUsage } from './chat-client.ts';
export { createChatClient } from './create-chat-client.ts';
export type { ProviderConfig, ProviderEnvironment } from './create-provider.ts';
export { createProvider, providerNames } from './create-provider.ts';
export { emptyTally } from './model/create-tally.ts';
export type { OfflineOptions } from './offline/offline-provider.ts';
export { createOfflineProvider } from './offline/offline-provider.ts';
export {
  createModelProvider,
  type LearnedStore,
  type ModelProviderOptions,
  type ModelProviderTools,
} from './model/model-provider.ts';
export { createModelCritic, type ModelCriticTools, type VerdictStore } from './model/model-critic.ts';
export type { GenerateDraftsOptions, PreparedRequest, PreparedRequests, Provider, ProviderTally } from './provider.ts';
export { ProviderError } from './provider-error.ts';
export { withStyle } from './with-style.ts';
