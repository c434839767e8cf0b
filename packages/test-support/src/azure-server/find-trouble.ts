import type { Exchange } from './answer-request.ts';
import { checkSchema } from './check-schema.ts';
import { promptText } from './complete-chat.ts';
import { errorReplies } from './error-replies.ts';
import { countTokens } from './estimate-tokens.ts';
import type { Route } from './route.ts';
import type { RunningDeployment, Service } from './service.ts';
import type { ChatBody, EmbeddingsBody, Reply } from './wire.ts';

const datedVersions = ['2024-08-01-preview', '2024-10-21', '2024-12-01-preview', '2025-04-01-preview'];

/** What is asked of which deployment, or the reply that turns the request down before it counts. */
export function findTrouble(
  exchange: Exchange,
  service: Service,
  now: number,
): { readonly route: Route; readonly deployment: RunningDeployment } | { readonly reply: Reply } {
  const { route, body } = exchange;
  if (route === undefined || exchange.method !== 'POST')
    return refuse(service, exchange.url, errorReplies.resourceNotFound());
  const credential = checkCredential(exchange, service, now);
  if (credential !== undefined) return { reply: credential };
  const name = route.deployment ?? (body as { model?: string } | undefined)?.model ?? '';
  const deployment = service.deployments.get(name);
  if (deployment === undefined) return refuse(service, `deployment ${name}`, errorReplies.deploymentNotFound());
  const reply =
    checkVersion(route, body, service) ??
    (route.operation === 'chat' ? checkChat(body, deployment) : checkInputs(body));
  return reply === undefined ? { route, deployment } : { reply };
}

function refuse(service: Service, what: string, reply: Reply): { reply: Reply } {
  service.unplanned.push(what);
  return { reply };
}

function checkCredential({ headers, route }: Exchange, { options }: Service, now: number): Reply | undefined {
  const { keys = ['test-key'] } = options;
  const bearer = /^Bearer (.+)$/u.exec(headers['authorization'] ?? '')?.[1];
  const key = headers['api-key'] ?? (route?.style === 'dated' ? undefined : bearer);
  if (key !== undefined && keys.includes(key)) return undefined;
  if (bearer !== undefined && options.acceptsToken?.(bearer, now) === true) return undefined;
  return bearer === undefined ? errorReplies.wrongKey() : errorReplies.expiredToken();
}

function checkVersion({ style, apiVersion }: Route, body: unknown, { options }: Service): Reply | undefined {
  if (style !== 'dated') return undefined;
  if ((options.apiVersions ?? datedVersions).includes(apiVersion ?? '')) return undefined;
  const isStructured = (body as ChatBody | undefined)?.response_format?.type === 'json_schema';
  return isStructured && apiVersion !== undefined ? errorReplies.oldApiVersion() : errorReplies.resourceNotFound();
}

function checkChat(value: unknown, { reasoning = false, window = 128_000 }: RunningDeployment): Reply | undefined {
  const body = value as ChatBody | undefined;
  if (!Array.isArray(body?.messages)) return errorReplies.notPlanned('a body without messages');
  if (reasoning && body.max_tokens !== undefined)
    return errorReplies.unsupportedParameter('max_tokens', 'max_completion_tokens');
  if (reasoning && body.temperature !== undefined) return errorReplies.unsupportedParameter('temperature', '');
  const schema = body.response_format?.json_schema?.schema;
  const refused = schema === undefined ? undefined : checkSchema(schema);
  if (refused !== undefined) return errorReplies.invalidSchema(refused);
  const tokens = countTokens(promptText(body)) + (body.max_completion_tokens ?? body.max_tokens ?? 0);
  return tokens > window ? errorReplies.tooLong(window, tokens) : undefined;
}

function checkInputs(value: unknown): Reply | undefined {
  const inputs = [(value as EmbeddingsBody | undefined)?.input ?? []].flat();
  if (inputs.length === 0 || inputs.length > 2048) return errorReplies.invalidSchema(`${inputs.length} inputs`);
  const longest = Math.max(...inputs.map(countTokens));
  return longest > 8192 ? errorReplies.tooLong(8192, longest) : undefined;
}
