import { onAbort } from '../chat/on-abort.ts';
import type { ChatClient, ChatOutcome, ChatRequest } from '../chat-client.ts';

interface Shared {
  readonly outcome: Promise<ChatOutcome>;
  readonly abort: AbortController;
  callers: number;
}

const nothing = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

/**
 * Sends requests that are equal and under way at the same time once. All callers get the outcome; the first one also
 * its usage, since it was paid once. The request is aborted when all of its callers have gone.
 */
export function shareIdentical(client: ChatClient): ChatClient {
  const underWay = new Map<string, Shared>();
  return {
    model: client.model,
    ...(client.stop && { stop: client.stop.bind(client) }),
    send: async (request, { signal }) => {
      signal.throwIfAborted();
      const key = JSON.stringify(request);
      const found = underWay.get(key);
      const shared = found ?? start(client, request);
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

function start(client: ChatClient, request: ChatRequest): Shared {
  const abort = new AbortController();
  return { outcome: client.send(request, { signal: abort.signal }), abort, callers: 0 };
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
