import { costOf, loadTokenizer, type BilledTokens, type Budget, type ModelInfo } from '../../tokens/index.ts';
import type { Estimate } from '../../model/index.ts';
import type { AzureOpenAIOptions, ChatEnvironment } from '../chat/chat-options.ts';
import type { ChatMessage, ChatRequest } from '../chat-client.ts';
import { connectAzure } from '../openai/azure-openai.ts';
import { createPacedClient } from '../pacing/paced-client.ts';
import { ProviderError } from '../provider-error.ts';
import { sendWithinBudget } from '../send-within-budget.ts';
import { embeddingOperation } from './embedding-operation.ts';

/** What an embedder works with. */
export interface EmbedderOptions {
  readonly model: ModelInfo;
  /** Of a vector. */
  readonly dimensions?: number;
  readonly client: AzureOpenAIOptions;
  readonly budget: Budget;
}

/** Most texts in one request, as the service has it. */
const mostInputs = 2_048;

/** Most tokens in one request: small quotas admit nothing larger. */
const mostTokens = 8_000;

/**
 * Makes the function that asks a deployment for the vectors of texts, a request at a time; vectors have the length 1.
 *
 * @throws {@link ProviderError} when a request is not answered, or the budget is spent.
 */
export function createEmbedder(
  { model, dimensions, client, budget }: EmbedderOptions,
  environment: ChatEnvironment,
): (texts: readonly string[], signal: AbortSignal) => AsyncGenerator<Float32Array[]> {
  // A shorter vector is for models of the third generation.
  const length = model.name.startsWith('text-embedding-ada') ? undefined : dimensions;
  const lines = connectAzure(client, environment, embeddingOperation(length));
  const paced = createPacedClient(client, lines, environment);
  return async function* (texts, signal) {
    const count = await loadTokenizer(model.encoding);
    for (const part of inParts(texts, count)) {
      const price = (used: BilledTokens): number => costOf(used, model);
      const sent = await sendWithinBudget(part, { budget, signal, price, connect: () => paced });
      if ('spent' in sent) throw new ProviderError(`the budget per ${sent.spent.window} is spent`);
      const { outcome } = sent;
      if (outcome.outcome !== 'answer')
        throw new ProviderError('message' in outcome ? outcome.message : `the service gave no vectors`);
      yield (JSON.parse(outcome.text) as string[]).map(decode);
    }
  };
}

/** Works out what the vectors of texts would take. Nothing is sent. */
export async function estimateEmbeddings(texts: readonly string[], model: ModelInfo): Promise<Estimate> {
  const parts = [...inParts(texts, await loadTokenizer(model.encoding))];
  const inputTokens = parts.reduce((sum, part) => sum + part.inputTokens, 0);
  const cost = costOf({ inputTokens, cachedInputTokens: 0, outputTokens: 0 }, model);
  return { requests: parts.length, inputTokens, outputTokens: 0, cost, costRange: [cost, cost] };
}

function* inParts(texts: readonly string[], count: (text: string) => number): Generator<ChatRequest> {
  let messages: ChatMessage[] = [];
  let inputTokens = 0;
  const request = (): ChatRequest => ({ messages, maxOutputTokens: 0, inputTokens });
  for (const text of texts) {
    const tokens = count(text);
    if (messages.length === mostInputs || (messages.length > 0 && inputTokens + tokens > mostTokens)) {
      yield request();
      [messages, inputTokens] = [[], 0];
    }
    messages.push({ role: 'user', content: text });
    inputTokens += tokens;
  }
  if (messages.length > 0) yield request();
}

/** A copy, since a vector needs an aligned start; of length 1, which shortened ones may have lost. */
function decode(text: string): Float32Array {
  const vector = new Float32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
