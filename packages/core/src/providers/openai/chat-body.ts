import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ModelParameters } from '../chat/chat-options.ts';
import type { ChatRequest } from '../chat-client.ts';

/** Parameters that can do without: what the service does not know is left out from then on. */
export interface LeftOut {
  has(parameter: string): boolean;
}

/** The body of a request, with the parameters that the model takes. */
export function chatBody(
  request: ChatRequest,
  name: string,
  parameters: ModelParameters,
  leftOut: LeftOut,
): ChatCompletionCreateParamsNonStreaming {
  const limit = leftOut.has(parameters.tokenLimit) ? otherLimit(parameters.tokenLimit) : parameters.tokenLimit;
  const optional = {
    temperature: parameters.temperature,
    reasoning_effort: parameters.reasoningEffort,
    prompt_cache_key: request.cacheKey,
  };
  const taken = Object.entries(optional).filter(([key, value]) => value !== undefined && !leftOut.has(key));
  return {
    model: name,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    [limit]: request.maxOutputTokens,
    ...Object.fromEntries(taken),
    ...responseFormat(request, parameters),
  };
}

/** Whether a request can be sent without a parameter that the service does not know. */
export function canLeaveOut(parameter: string): boolean {
  return ['temperature', 'reasoning_effort', 'prompt_cache_key', 'max_tokens', 'max_completion_tokens'].includes(
    parameter,
  );
}

function otherLimit(limit: ModelParameters['tokenLimit']): ModelParameters['tokenLimit'] {
  return limit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
}

function responseFormat(
  { schema }: ChatRequest,
  { structured = true }: ModelParameters,
): Pick<ChatCompletionCreateParamsNonStreaming, 'response_format'> {
  if (schema === undefined) return {};
  if (!structured) return { response_format: { type: 'json_object' } };
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name: schema.name, strict: true, schema: { ...schema.schema } },
    },
  };
}
