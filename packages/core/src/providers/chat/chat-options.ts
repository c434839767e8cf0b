import type { AttemptRecord } from './attempt.ts';
import type { LanePool } from '../pacing/lane-pool.ts';
import type { Clock } from './clock.ts';

/** Which parameters a model takes. */
export interface ModelParameters {
  /** Reasoning models know only `max_completion_tokens`. */
  readonly tokenLimit: 'max_tokens' | 'max_completion_tokens';
  /** Left out when absent; reasoning models refuse it. */
  readonly temperature?: number;
  /** For reasoning models: `minimal`, `low`, `medium`, `high`. Left out when absent. */
  readonly reasoningEffort?: string;
  /** Whether the model can be held to a JSON Schema. Otherwise it is only told to answer with JSON. Default true. */
  readonly structured?: boolean;
}

/** Deadlines of one request, in milliseconds. */
export interface Timeouts {
  /** Until the answer begins, connecting included. Default 120,000. */
  readonly firstByte?: number;
  /** Until the answer is complete. Default 240,000. */
  readonly total?: number;
}

/** What every kind of client over the network is told. */
export interface RemoteOptions {
  /** What answers: `gpt-4o`. */
  readonly model: string;
  readonly parameters: ModelParameters;
  /** Most requests at once. The client works its way up to them. Default 32. */
  readonly concurrency?: number;
  readonly timeouts?: Timeouts;
}

/** One of the deployments that requests are spread over. */
export interface DeploymentOptions {
  /** The deployment's own name, which need not be that of its model. */
  readonly name: string;
  /** For a deployment of another resource. Default: the endpoint of the client. */
  readonly endpoint?: string;
  /** Default: what the service tells with its first answer. */
  readonly tokensPerMinute?: number;
  /** Default: learned from what the service turns down. */
  readonly requestsPerMinute?: number;
}

/** A client of Azure OpenAI. */
export interface AzureOpenAIOptions extends RemoteOptions {
  readonly kind: 'azure-openai';
  /** `https://example.openai.azure.com`. */
  readonly endpoint: string;
  /** The dated API, such as `2024-10-21`. Default: the v1 API, which has no date. */
  readonly apiVersion?: string;
  /** In order of preference: a later one is used when those before it are full. At least one. */
  readonly deployments: readonly DeploymentOptions[];
  /** How the client proves who it is. Default `api-key`. */
  readonly credential?: 'api-key' | 'entra';
  /** The variable that holds the key. Default `AZURE_OPENAI_API_KEY`. */
  readonly keyVariable?: string;
  /** Scope of Entra tokens. Default `https://cognitiveservices.azure.com/.default`. */
  readonly scope?: string;
}

/** A client of anything that speaks as OpenAI does: OpenAI itself, Ollama, llama.cpp. */
export interface OpenAICompatibleOptions extends RemoteOptions {
  readonly kind: 'openai-compatible';
  /** With its path: `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  /** The variable that holds the key. Without it no key is sent. */
  readonly keyVariable?: string;
  readonly tokensPerMinute?: number;
  readonly requestsPerMinute?: number;
}

/** A client that plays back what another one answered. */
export interface ReplayOptions {
  readonly kind: 'replay';
  readonly model: string;
  /** Folder of the recordings. */
  readonly folder: string;
  /** `play`: only what was recorded. `record`: ask, and keep every answer. `fill`: ask only what is missing. */
  readonly mode: 'play' | 'record' | 'fill';
  /** Who is asked when recording. */
  readonly source?: AzureOpenAIOptions | OpenAICompatibleOptions;
}

/** Settings of a chat client, by its kind. Plain data, without secrets. */
export type ChatClientOptions = AzureOpenAIOptions | OpenAICompatibleOptions | ReplayOptions;

/** What a chat client takes from the program around it. Everything but the secrets has a real default. */
export interface ChatEnvironment {
  /** Keys by the name of their variable. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Gets an Entra token. Default: `DefaultAzureCredential` of the optional package `@azure/identity`. */
  readonly getToken?: (scope: string) => Promise<AccessToken>;
  /** Sends requests instead of `node:http`. */
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** From 0 to below 1. */
  readonly random?: () => number;
  /** Shared with other clients, so that those of one deployment share its quota. Default: its own. */
  readonly lanes?: LanePool;
  /** Hears of every request over the wire, for metrics. */
  readonly onAttempt?: (record: AttemptRecord) => void;
}

/** A token of Entra ID. */
export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresOnTimestamp: number;
}
