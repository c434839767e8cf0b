import { onAbort } from '../chat/on-abort.ts';
import type { ChatClient, ChatOutcome, ChatRequest, SendOptions } from '../chat-client.ts';

interface Shared {
  readonly outcome: Promise<ChatOutcome>;
  readonly abort: AbortController;
  callers: number;
}

const nothing = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

/**
 * Sends requests that are equal and under way at the same time once. All callers get the outcome; the first one also
 * its usage and its tries, since it was paid once. The request is aborted when all of its callers have gone.
 */
export function shareIdentical(client: ChatClient): ChatClient {
  const underWay = new Map<string, Shared>();
  return {
    model: client.model,
    ...(client.stop && { stop: client.stop.bind(client) }),
    send: async (request, { signal, tries }) => {
      signal.throwIfAborted();
      const key = JSON.stringify(request);
      const found = underWay.get(key);
      const shared = found ?? start(client, request, tries);
      if (found === undefined) {
        underWay.set(key, shared);
        const forget = (): void => void underWay.delete(key);
        shared.outcome.then(forget, forget);
      }
      const outcome = await join(shared, signal);
      return found === undefined ? outcome : withoutUsage(outcome);
    },
  };
}

function start(client: ChatClient, request: ChatRequest, tries: SendOptions['tries']): Shared {
  const abort = new AbortController();
  const outcome = client.send(request, { signal: abort.signal, ...(tries && { tries }) });
  return { outcome, abort, callers: 0 };
}

function join(shared: Shared, signal: AbortSignal): Promise<ChatOutcome> {
  shared.callers++;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      if (--shared.callers === 0) shared.abort.abort(signal.reason);
      reject(signal.reason as Error);
    };
    shared.outcome.then(resolve, reject).finally(onAbort(signal, leave));
  });
}

function withoutUsage(outcome: ChatOutcome): ChatOutcome {
  return 'usage' in outcome ? { ...outcome, usage: nothing } : outcome;
}
