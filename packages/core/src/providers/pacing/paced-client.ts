import type { Attempt } from '../chat/attempt.ts';
import type { ChatEnvironment, RemoteOptions } from '../chat/chat-options.ts';
import type { ChatClient, ChatOutcome } from '../chat-client.ts';
import type { Line } from '../openai/azure-openai.ts';
import { ProviderError } from '../provider-error.ts';

export function createPacedClient(
  options: RemoteOptions,
  lines: readonly Line[],
  _environment: ChatEnvironment,
): ChatClient {
  return {
    model: options.model,
    send: async (request, { signal }) => {
      const line = lines[0];
      if (line === undefined) throw new ProviderError('There is no deployment.');
      let attempt = await line.send(request, signal);
      if (attempt.kind === 'parameter') attempt = await line.send(request, signal);
      return outcomeOf(attempt, line);
    },
  };
}

function outcomeOf(attempt: Attempt, line: Line): ChatOutcome {
  if (attempt.kind === 'outcome') return attempt.outcome;
  if (attempt.kind === 'fatal') throw new ProviderError(`${attempt.message} (${line.description})`);
  return { outcome: 'failed', message: attempt.message, retryable: true };
}
