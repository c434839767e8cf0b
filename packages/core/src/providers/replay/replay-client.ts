import { hashText, stableJson } from '../../model/index.ts';
import type { ReplayOptions } from '../chat/chat-options.ts';
import type { ChatClient, ChatOutcome, ChatRequest } from '../chat-client.ts';
import { ProviderError } from '../provider-error.ts';
import { openRecordings, type Recordings } from './recordings.ts';

/**
 * A client that plays recorded answers back, and records those that are missing when it may ask.
 *
 * @param source - Who is asked when recording; absent when only playing.
 * @throws {@link ProviderError} when recording without a source, and from `send` when a recording is missing in play mode.
 */
export function createReplayClient(options: ReplayOptions, source: ChatClient | undefined): ChatClient {
  const { model, mode, folder } = options;
  if (mode !== 'play' && source === undefined) throw new ProviderError('Recording needs a provider that is asked.');
  const recordings = openRecordings(folder);
  return {
    model,
    ...(source?.stop && { stop: source.stop.bind(source) }),
    send: async (request, options) => {
      options.signal.throwIfAborted();
      const name = nameOf(request, model);
      const found = mode === 'record' ? undefined : await recordings.read(name);
      if (found !== undefined) return found;
      if (mode === 'play' || source === undefined) throw missing(folder, name);
      return record(await source.send(request, options), name, recordings);
    },
  };
}

/** What the answer depends on. How much room the answer was given is left out: it is learned, and changes between runs. */
function nameOf({ messages, schema }: ChatRequest, model: string): string {
  return hashText(stableJson({ model, messages, schema }));
}

/** Keeps what will be the same next time; trouble is passed on. */
async function record(outcome: ChatOutcome, name: string, recordings: Recordings): Promise<ChatOutcome> {
  const isFinal = outcome.outcome === 'answer' || outcome.outcome === 'refused' || outcome.outcome === 'filtered';
  if (isFinal) await recordings.write(name, outcome);
  return outcome;
}

function missing(folder: string, name: string): ProviderError {
  return new ProviderError(
    `There is no recorded answer ${name}.json in ${folder}: the sources, prompts or model have changed since it was recorded. Record again with the replay mode "fill".`,
  );
}
