import { findTrouble } from './find-trouble.ts';
import { completeChat, promptText, type Answer } from './complete-chat.ts';
import type { Question } from './azure-server-options.ts';
import { embed } from './embed.ts';
import { errorReplies } from './error-replies.ts';
import { estimateChatTokens, estimateEmbeddingTokens } from './estimate-tokens.ts';
import { exampleOfSchema } from './example-of-schema.ts';
import type { Fault } from './faults.ts';
import { rateHeaders } from './rate-headers.ts';
import type { Route } from './route.ts';
import type { RunningDeployment, Service } from './service.ts';
import { json, type ChatBody, type EmbeddingsBody, type Reply } from './wire.ts';

/** One request as it arrived. */
export interface Exchange {
  /** 0 for the first request. */
  readonly index: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Absent when the server does not serve the URL. */
  readonly route?: Route;
  /** Undefined when it was no JSON. */
  readonly body: unknown;
}

/** A reply, and how long the model took for it. */
export interface Timed {
  readonly reply: Reply;
  /** In milliseconds of the server's clock. */
  readonly latency: number;
  readonly cachedTokens?: number;
}

/** Works out what the service answers: credentials and names first, then the quota, then the model. */
export function answerRequest(exchange: Exchange, fault: Fault | undefined, service: Service, now: number): Timed {
  if (fault?.fault === 'reply' && fault.admitted !== true) return { reply: fault.reply, latency: 0 };
  const found = findTrouble(exchange, service, now);
  if ('reply' in found) return { reply: found.reply, latency: 0 };
  const { deployment, route } = found;
  const admission = deployment.admit?.(estimate(route, exchange.body, deployment), now);
  const headers = admission === undefined ? {} : rateHeaders(admission);
  if (admission?.admitted === false)
    return { reply: errorReplies.overQuota(deployment.name, admission.exceeded ?? 'token', headers), latency: 0 };
  if (fault?.fault === 'reply') return { reply: withHeaders(fault.reply, headers), latency: 0 };
  const timed =
    route.operation === 'embeddings'
      ? answerEmbeddings(exchange, deployment)
      : answerChat(exchange, deployment, fault, service, now);
  return { ...timed, reply: withHeaders(timed.reply, headers) };
}

function estimate(route: Route, body: unknown, { estimateFactor }: RunningDeployment): number {
  return route.operation === 'embeddings'
    ? estimateEmbeddingTokens(body as EmbeddingsBody)
    : estimateChatTokens(body as ChatBody, estimateFactor);
}

function answerEmbeddings({ body }: Exchange, { name, model = name }: RunningDeployment): Timed {
  return { reply: json(200, embed(body as EmbeddingsBody, model)), latency: 0 };
}

function answerChat(
  exchange: Exchange,
  deployment: RunningDeployment,
  fault: Fault | undefined,
  service: Service,
  now: number,
): Timed {
  const body = exchange.body as ChatBody;
  const question = questionOf(service.nextQuestion(), body, deployment.name);
  const answer = answerOf(question, service);
  if (answer === undefined) {
    service.unplanned.push(`question ${question.index}`);
    return { reply: errorReplies.notPlanned(`question ${question.index}`), latency: 0 };
  }
  const latency = service.options.latency?.(question) ?? 0;
  const cached = deployment.cachedTokens(promptText(body), body.prompt_cache_key ?? '', now, now + latency);
  const completion = completeChat(body, answer, {
    id: `chatcmpl-${exchange.index}`,
    model: deployment.model ?? deployment.name,
    cached,
  });
  return {
    reply: json(200, fault?.fault === 'completion' ? fault.change(completion) : completion),
    latency,
    cachedTokens: cached,
  };
}

function questionOf(index: number, { messages, response_format: format }: ChatBody, deployment: string): Question {
  const schema = format?.json_schema?.schema;
  return { index, deployment, messages, ...(schema === undefined ? {} : { schema }) };
}

function answerOf(question: Question, { options }: Service): Answer | undefined {
  if (options.plan !== undefined) return options.plan[question.index];
  if (options.answer !== undefined) return options.answer(question);
  return question.schema === undefined ? 'text' : (exampleOfSchema(question.schema) as Answer);
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...headers, ...reply.headers } };
}
