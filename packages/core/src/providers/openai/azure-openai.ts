import type OpenAI from 'openai';
import type { ClientOptions } from 'openai';
import type { AccessToken, AzureOpenAIOptions, ChatEnvironment, DeploymentOptions } from '../chat/chat-options.ts';
import { realClock } from '../chat/clock.ts';
import type { Line } from '../chat/line.ts';
import { ProviderError } from '../provider-error.ts';
import { askEntra } from './ask-entra.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { httpFetch } from './http-fetch.ts';
import { completion, type Operation } from './operation.ts';
import { createRedact } from './redact.ts';
import { createSendOnce } from './send-once.ts';
import { createTokenSource, type TokenSource } from './token-source.ts';

type Credential = { readonly key: string } | { readonly tokens: TokenSource };

/**
 * Lines to the deployments of a client of Azure OpenAI.
 *
 * @param operation - What its deployments are asked for. Default: texts.
 * @throws {@link ProviderError} when the variable of the key is empty.
 */
export function connectAzure(
  options: AzureOpenAIOptions,
  environment: ChatEnvironment,
  operation: Operation = completion,
): Line[] {
  const { credential, source } = findCredential(options, environment);
  return options.deployments.map((deployment) => {
    const endpoint = (deployment.endpoint ?? options.endpoint).replace(/\/+$/u, '');
    return {
      name: deployment.name,
      address: `${endpoint} ${deployment.name}`,
      description: `deployment "${deployment.name}" at ${endpoint}, with ${source}`,
      send: createSendOnce({
        operation,
        deployment: deployment.name,
        parameters: options.parameters,
        connect: () => connect({ options, environment, endpoint, credential }),
        hasToken: 'tokens' in credential,
        redact: createRedact([...('key' in credential ? [credential.key] : [])]),
      }),
      ...('tokens' in credential ? { renew: () => credential.tokens.renew() } : {}),
      ...quotaOf(deployment),
    };
  });
}

/** What is known of a deployment's quota. */
export function quotaOf({
  tokensPerMinute,
  requestsPerMinute,
}: Omit<DeploymentOptions, 'name'>): Pick<Line, 'tokensPerMinute' | 'requestsPerMinute'> {
  return {
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  };
}

function findCredential(
  options: AzureOpenAIOptions,
  environment: ChatEnvironment,
): { credential: Credential; source: string } {
  if (options.credential === 'entra') {
    const scope = options.scope ?? 'https://cognitiveservices.azure.com/.default';
    const ask = environment.getToken ?? askEntra;
    return { credential: { tokens: createTokenSource(() => askFor(scope, ask)) }, source: 'an Entra ID token' };
  }
  const variable = options.keyVariable ?? 'AZURE_OPENAI_API_KEY';
  const key = environment.secrets.get(variable) ?? '';
  if (key === '')
    throw new ProviderError(`There is no key in ${variable}; set it in the environment or in .env, or use Entra ID.`);
  return { credential: { key }, source: `the key in ${variable}` };
}

async function askFor(scope: string, ask: (scope: string) => Promise<AccessToken>): Promise<AccessToken> {
  try {
    return await ask(scope);
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    const reason = error instanceof Error ? error.name : 'unknown';
    throw new ProviderError(`No Entra ID token could be had (${reason}); sign in with "az login", or use an API key.`);
  }
}

interface Connection {
  readonly options: AzureOpenAIOptions;
  readonly environment: ChatEnvironment;
  readonly endpoint: string;
  readonly credential: Credential;
}

/** The dated API has a client of its own; the v1 API is that of OpenAI under another address. */
async function connect({ options, environment, endpoint, credential }: Connection): Promise<OpenAI> {
  const { AzureOpenAI, OpenAI } = await import('openai');
  const common = commonOptions(options, environment);
  if (options.apiVersion === undefined) {
    const apiKey = 'key' in credential ? credential.key : () => credential.tokens.get();
    return new OpenAI({ ...common, baseURL: `${endpoint}/openai/v1`, apiKey });
  }
  const proof =
    'key' in credential
      ? { apiKey: credential.key }
      : { apiKey: '', azureADTokenProvider: () => credential.tokens.get() };
  // Not `endpoint`: beside it the package refuses to work when OPENAI_BASE_URL happens to be set.
  return new AzureOpenAI({ ...common, baseURL: `${endpoint}/openai`, apiVersion: options.apiVersion, ...proof });
}

/** What all clients share: nothing is read from the environment, logged, or tried again behind our back. */
export function commonOptions(
  { timeouts = {} }: { readonly timeouts?: AzureOpenAIOptions['timeouts'] },
  { fetch: send, clock = realClock }: ChatEnvironment,
): Omit<ClientOptions, 'provider' | 'apiKey' | 'baseURL'> {
  return {
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    // The guard's deadlines count; this one would end with the headers.
    timeout: 2 ** 31 - 1,
    fetch: createGuardedFetch({ send: send ?? httpFetch, clock, timeouts }),
  };
}
