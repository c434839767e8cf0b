import { countTokens } from './estimate-tokens.ts';
import type { Completion } from './faults.ts';
import type { ChatBody } from './wire.ts';

/** What the model says: text, or data that is sent as JSON. */
export type Answer = string | Readonly<Record<string, unknown>>;

/** The text of everything that a prompt cache sees: the schema stands before the messages. */
export function promptText({ messages, response_format: format }: ChatBody): string {
  const schema = format?.json_schema === undefined ? '' : JSON.stringify(format.json_schema.schema);
  return [schema, ...messages.map(({ role, content }) => `${role}\n${content ?? ''}`)].join('\n');
}

/** A completion with its usage. An answer longer than the request reserved is cut off. */
export function completeChat(
  body: ChatBody,
  answer: Answer,
  details: { id: string; model: string; cached: number },
): Completion {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const most = body.max_completion_tokens ?? body.max_tokens ?? 16_384;
  const isCut = countTokens(text) > most;
  const content = isCut ? text.slice(0, most * 4) : text;
  const prompt = countTokens(promptText(body));
  return {
    id: details.id,
    object: 'chat.completion',
    model: details.model,
    choices: [
      {
        index: 0,
        finish_reason: isCut ? 'length' : 'stop',
        message: { role: 'assistant', content, refusal: null },
        content_filter_results: { hate: { filtered: false, severity: 'safe' } },
      },
    ],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: countTokens(content),
      total_tokens: prompt + countTokens(content),
      prompt_tokens_details: { cached_tokens: Math.min(details.cached, prompt) },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  };
}
