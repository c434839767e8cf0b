import { renderQuestion, type Batch } from '../../prompts/index.ts';
import { sizeFactors } from '../../tokens/index.ts';
import type { ChatRequest } from '../chat-client.ts';
import type { Asking } from './ask-batch.ts';

/** Tokens of the frame around the entries of an answer. */
const frame = 16;

/** The question about a batch. The answer is given as much room as such answers have needed, for the quota is charged for it. */
export function buildChat(batch: Batch, asking: Asking, grow = 1): ChatRequest {
  const { model, learning, cacheKey, reasoningTokens } = asking;
  const question = renderQuestion(batch, { style: asking.style, countLine: asking.pack.countLine });
  const { most, isGuessed } = sizeFactors(learning.sizes);
  // What was learned holds the reasoning.
  const needed = frame + Math.ceil(sizeAnswer(batch) * most) + (isGuessed ? reasoningTokens : 0);
  // Question and answer share the window.
  const room = Math.max(1, Math.min(model.maxOutput, model.contextWindow - question.inputTokens));
  return { ...question, cacheKey, maxOutputTokens: Math.min(needed * grow, room) };
}

/** Tokens of the answer to a batch, as first guessed. */
export function sizeAnswer({ symbols }: Batch): number {
  return symbols.reduce((sum, { outputTokens }) => sum + outputTokens, 0);
}
