import type { DeploymentOptions } from '../chat/chat-options.ts';

/** Options of the providers that ask a model, as the configuration's schema lets them through. */
export interface ModelOptions {
  readonly model?: string;
  readonly endpoint?: string;
  readonly deployment?: string;
  readonly deployments?: readonly DeploymentOptions[];
  readonly apiVersion?: string;
  readonly credential?: 'api-key' | 'entra';
  readonly keyVariable?: string;
  readonly scope?: string;
  readonly baseUrl?: string;
  readonly tokensPerMinute?: number;
  readonly requestsPerMinute?: number;
  readonly temperature?: number;
  readonly reasoningEffort?: string;
  readonly batchTokens?: number;
  readonly batchSymbols?: number;
  readonly symbolTokens?: number;
  readonly repairRounds?: number;
  readonly concurrency?: number;
  readonly examples?: number;
  /** Of replay. */
  readonly folder?: string;
  readonly mode?: 'play' | 'record' | 'fill';
  readonly source?: 'azure-openai' | 'openai-compatible';
}
