import { z } from 'zod';
import type { AttemptResult } from '../chat/attempt.ts';
import type { ChatOutcome, ChatRequest, ChatUsage } from '../chat-client.ts';
import { filteredCategory } from './filtered-category.ts';

const count = z.number().nonnegative().catch(0);
const usageSchema = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: z.object({ cached_tokens: count }).nullish().catch(undefined),
});
// Loose on purpose: new fields appear without notice, and one that is not needed must not cost an answer.
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        content_filter_results: z.unknown(),
      }),
    )
    .min(1),
  usage: usageSchema.nullish().catch(undefined),
});
type Completion = z.infer<typeof completionSchema>;

/** What the body of a successful reply comes to. It may be anything. */
export function readCompletion(body: unknown, request: ChatRequest, deployment: string): AttemptResult {
  const { data } = completionSchema.safeParse(body);
  const choice = data?.choices[0];
  if (data === undefined || choice === undefined) return { kind: 'malformed', message: 'the answer has no choice' };
  const usage = readUsage(data, request);
  const { content, refusal } = choice.message;
  const category = filteredCategory(choice.content_filter_results);
  if (choice.finish_reason === 'content_filter')
    return outcome({ outcome: 'filtered', category: category ?? 'unknown', where: 'answer', usage });
  if (typeof refusal === 'string' && refusal !== '')
    return outcome({ outcome: 'refused', text: refusal, deployment, usage });
  if (choice.finish_reason === 'length')
    return outcome({ outcome: 'answer', text: content ?? '', finish: 'length', deployment, usage });
  if (typeof content !== 'string') return { kind: 'malformed', message: 'the answer has no content', usage };
  return outcome({ outcome: 'answer', text: content, finish: 'stop', deployment, usage });
}

function outcome(value: ChatOutcome): AttemptResult {
  return { kind: 'outcome', outcome: value };
}

/** As billed; from what was counted before sending when the service does not say. */
function readUsage({ usage, choices }: Completion, { inputTokens }: ChatRequest): ChatUsage {
  if (!usage)
    return {
      inputTokens,
      cachedInputTokens: 0,
      outputTokens: Math.ceil((choices[0]?.message.content ?? '').length / 4),
    };
  return {
    inputTokens: usage.prompt_tokens,
    cachedInputTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage.completion_tokens,
  };
}
