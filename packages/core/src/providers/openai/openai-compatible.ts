import type { ChatEnvironment, OpenAICompatibleOptions } from '../chat/chat-options.ts';
import { ProviderError } from '../provider-error.ts';
import type { Line } from '../chat/line.ts';
import { commonOptions, quotaOf } from './azure-openai.ts';
import { completion } from './operation.ts';
import { createRedact } from './redact.ts';
import { createSendOnce } from './send-once.ts';

/**
 * The line to a service that speaks as OpenAI does.
 *
 * @throws {@link ProviderError} when the variable of the key is empty.
 */
export function connectCompatible(options: OpenAICompatibleOptions, environment: ChatEnvironment): Line {
  const key = findKey(options, environment);
  const { baseUrl: baseURL, model } = options;
  return {
    name: model,
    address: `${baseURL} ${model}`,
    description: `model "${model}" at ${baseURL}, with ${key === '' ? 'no key' : `the key in ${options.keyVariable ?? ''}`}`,
    send: createSendOnce({
      operation: completion,
      deployment: model,
      parameters: options.parameters,
      connect: async () => {
        const { OpenAI } = await import('openai');
        // The package insists on a key; local servers take any.
        return new OpenAI({ ...commonOptions(options, environment), baseURL, apiKey: key === '' ? 'none' : key });
      },
      hasToken: false,
      redact: createRedact([key]),
    }),
    ...quotaOf(options),
  };
}

function findKey({ keyVariable }: OpenAICompatibleOptions, { secrets }: ChatEnvironment): string {
  if (keyVariable === undefined) return '';
  const key = secrets.get(keyVariable) ?? '';
  if (key === '') throw new ProviderError(`There is no key in ${keyVariable}; set it in the environment or in .env.`);
  return key;
}
