import type { ChatBody, EmbeddingsBody } from './wire.ts';

/**
 * What a chat request counts at admission: the characters of its messages, and all the tokens that it reserves for
 * the answer. It is not what is billed.
 *
 * @param factor - Makes the estimate differ from the published formula, as real deployments do.
 */
export function estimateChatTokens(body: ChatBody, factor = 1): number {
  const prompt = body.messages.reduce((sum, { content }) => sum + Math.floor((content ?? '').length / 4) + 1, 0);
  return Math.round((prompt + (body.max_completion_tokens ?? body.max_tokens ?? 640)) * factor);
}

/** What a request for embeddings counts at admission. */
export function estimateEmbeddingTokens({ input }: EmbeddingsBody): number {
  return [input].flat().reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
}

/** Tokens of a text as the server bills them: near enough to a tokenizer for tests, and cheap. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
