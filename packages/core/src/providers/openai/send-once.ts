import type OpenAI from 'openai';
import type { Attempt, SendOnce } from '../chat/attempt.ts';
import type { ModelParameters } from '../chat/chat-options.ts';
import type { ChatRequest } from '../chat-client.ts';
import { onAbort } from '../chat/on-abort.ts';
import { ProviderError } from '../provider-error.ts';
import { canLeaveOut } from './chat-body.ts';
import type { Operation } from './operation.ts';
import { readFailure } from './read-failure.ts';
import { readRate } from './read-rate.ts';
import { WireError } from './wire-error.ts';

interface SendOptions {
  readonly operation: Operation;
  readonly deployment: string;
  readonly parameters: ModelParameters;
  /** Loads the `openai` package and makes its client; called once. */
  readonly connect: () => Promise<OpenAI>;
  /** Whether requests carry a token that can be renewed. */
  readonly hasToken: boolean;
  /** Takes keys out of a text that the service wrote. */
  readonly redact: (text: string) => string;
}

/** Sends requests to one deployment through the `openai` package, whose own retries are off. */
export function createSendOnce(options: SendOptions): SendOnce {
  const leftOut = new Set<string>();
  let client: Promise<OpenAI> | undefined;
  return async (request, signal) => {
    client ??= options.connect();
    const connected = await client;
    const before = new Set(leftOut);
    const attempt = redacted(await post(connected, request, signal, options, before), options);
    if (attempt.kind !== 'parameter') return attempt;
    const parameter = attempt.parameter ?? '';
    // What was left out already and is still complained about cannot be helped.
    if (!canLeaveOut(parameter) || before.has(parameter)) return { ...attempt, kind: 'fatal' };
    leftOut.add(parameter);
    return attempt;
  };
}

async function post(
  client: OpenAI,
  request: ChatRequest,
  signal: AbortSignal,
  options: SendOptions,
  leftOut: ReadonlySet<string>,
): Promise<Attempt> {
  // The package never takes its listener off a signal, so each request gets one of its own.
  const own = new AbortController();
  const forget = onAbort(signal, () => own.abort(signal.reason));
  const { operation, deployment, parameters } = options;
  try {
    const asked = { request, deployment, parameters, leftOut };
    const { data, response } = await operation.post(client, asked, own.signal);
    const result = operation.read(data, request, deployment);
    return { ...result, status: response.status, rate: readRate(response.headers) };
  } catch (error) {
    signal.throwIfAborted();
    return readThrown(error, options.hasToken);
  } finally {
    forget();
  }
}

/** Errors of the `openai` package, read by their shape: its classes would load it where it is not needed. */
function readThrown(thrown: unknown, hasToken: boolean): Attempt {
  const { status, headers, error, cause } = thrown as {
    status?: number;
    headers?: Headers;
    error?: unknown;
    cause?: unknown;
  };
  if (cause instanceof ProviderError) throw cause;
  if (cause instanceof WireError)
    return { kind: cause.kind, message: cause.message, rate: {}, ...(cause.isUnsent && { unsent: true }) };
  if (status !== undefined && headers !== undefined)
    return { ...readFailure({ status, error, hasToken }), status, rate: readRate(headers, status === 429) };
  if (thrown instanceof SyntaxError)
    return { kind: 'malformed', message: 'the answer is no JSON', status: 200, rate: {} };
  throw thrown;
}

function redacted(attempt: Attempt, { redact }: SendOptions): Attempt {
  if (attempt.kind !== 'outcome') return { ...attempt, message: redact(attempt.message) };
  const { outcome } = attempt;
  return 'message' in outcome ? { ...attempt, outcome: { ...outcome, message: redact(outcome.message) } } : attempt;
}
