import type { ChatClientOptions, ChatEnvironment } from './chat/chat-options.ts';
import type { ChatClient } from './chat-client.ts';
import { connectAzure } from './openai/azure-openai.ts';
import { connectCompatible } from './openai/openai-compatible.ts';
import { createPacedClient } from './pacing/paced-client.ts';
import { createReplayClient } from './replay/replay-client.ts';

/**
 * Makes a client of the kind that the options name. Packages that it needs are loaded when the first question is sent.
 *
 * @throws {@link ProviderError} when its key is missing, or a recording client has nobody to ask.
 */
export function createChatClient(options: ChatClientOptions, environment: ChatEnvironment): ChatClient {
  switch (options.kind) {
    case 'azure-openai':
      return createPacedClient(options, connectAzure(options, environment), environment);
    case 'openai-compatible':
      return createPacedClient(options, [connectCompatible(options, environment)], environment);
    case 'replay':
      return createReplayClient(options, options.source && createChatClient(options.source, environment));
  }
}
