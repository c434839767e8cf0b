import type OpenAI from 'openai';
import type { AttemptResult } from '../chat/attempt.ts';
import type { ModelParameters } from '../chat/chat-options.ts';
import type { ChatRequest } from '../chat-client.ts';
import { chatBody, type LeftOut } from './chat-body.ts';
import { readCompletion } from './read-completion.ts';

/** What is asked for one request. */
export interface Asked {
  readonly request: ChatRequest;
  readonly deployment: string;
  readonly parameters: ModelParameters;
  readonly leftOut: LeftOut;
}

/** One of the things that a deployment can be asked for. */
export interface Operation {
  post(
    client: OpenAI,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<{ readonly data: unknown; readonly response: Response }>;
  read(data: unknown, request: ChatRequest, deployment: string): AttemptResult;
}

/** Texts that a model writes. */
export const completion: Operation = {
  post: (client, { request, deployment, parameters, leftOut }, signal) =>
    client.chat.completions.create(chatBody(request, deployment, parameters, leftOut), { signal }).withResponse(),
  read: readCompletion,
};
