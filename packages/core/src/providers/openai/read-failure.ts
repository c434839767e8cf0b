import type { AttemptResult, FaultKind } from '../chat/attempt.ts';
import { filteredCategory } from './filtered-category.ts';

/** A reply that is no success. */
export interface Failure {
  readonly status: number;
  /** The `error` of its body, or anything else. */
  readonly error: unknown;
  /** Whether the request carried a token that can be renewed. */
  readonly hasToken: boolean;
}

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly param: string;
  readonly filter: unknown;
}

/** What a reply that is no success comes to: the table of faults, read from status and error code. */
export function readFailure({ status, error, hasToken }: Failure): AttemptResult {
  const body = readBody(error);
  if (status === 400) return readBadRequest(body);
  if (status === 413) return tooLong(body);
  const kind = kindOf(status, body, hasToken);
  const message = `${status} ${body.message === '' ? 'without a message' : body.message}`;
  return kind === undefined
    ? { kind: 'outcome', outcome: { outcome: 'failed', message, retryable: false } }
    : { kind, message };
}

function kindOf(status: number, { code, message }: ErrorBody, hasToken: boolean): FaultKind | undefined {
  if (status === 401) return hasToken ? 'expired' : 'fatal';
  if (status === 403 || status === 404) return 'fatal';
  if (status === 429) return kindOfLimit(code, message);
  return status === 408 || status === 409 || status >= 500 ? 'service' : undefined;
}

function kindOfLimit(code: string, message: string): FaultKind {
  if (code === 'insufficient_quota') return 'fatal';
  return code === 'NoCapacity' || /high demand/iu.test(message) ? 'capacity' : 'quota';
}

function readBadRequest(body: ErrorBody): AttemptResult {
  const { code, message, param } = body;
  if (code === 'content_filter')
    return {
      kind: 'outcome',
      outcome: { outcome: 'filtered', category: filteredCategory(body.filter) ?? 'unknown', where: 'prompt' },
    };
  if (code === 'context_length_exceeded') return tooLong(body);
  if (/output limit was reached/u.test(message)) return usedUp();
  if (/^unsupported_/u.test(code) && param !== '')
    return { kind: 'parameter', message: `400 ${message}`, parameter: param };
  if (/enabled only for api versions/u.test(message)) return { kind: 'fatal', message: `400 ${message}` };
  return { kind: 'outcome', outcome: { outcome: 'failed', message: `400 ${message}`, retryable: false } };
}

function tooLong({ message }: ErrorBody): AttemptResult {
  return { kind: 'outcome', outcome: { outcome: 'too-long', message } };
}

/** A reasoning model that spent all its tokens on reasoning is sometimes reported as an error. */
function usedUp(): AttemptResult {
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  return { kind: 'outcome', outcome: { outcome: 'answer', text: '', finish: 'length', deployment: '', usage } };
}

function readBody(error: unknown): ErrorBody {
  const body = asRecord(error);
  const inner = asRecord(body['innererror'] ?? body['inner_error']);
  return {
    code: asText(body['code']),
    message: asText(body['message']).slice(0, 300),
    param: asText(body['param']),
    filter: inner['content_filter_result'] ?? inner['content_filter_results'],
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
