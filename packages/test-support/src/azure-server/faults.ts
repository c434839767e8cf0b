import { errorReplies } from './error-replies.ts';
import type { Reply } from './wire.ts';

/** What goes wrong with one request. */
export type Fault =
  /** The service answers with this instead. `admitted`: only after the request was charged to the quota. */
  | { readonly fault: 'reply'; readonly reply: Reply; readonly admitted?: boolean }
  /** The connection is closed before a byte of the answer. */
  | { readonly fault: 'reset-before' }
  /** No answer at all; the connection stays open. */
  | { readonly fault: 'hang' }
  /** The answer comes this much later. */
  | { readonly fault: 'slow'; readonly milliseconds: number }
  /** Half of the answer, then silence. */
  | { readonly fault: 'stall' }
  /** Half of the answer, then the connection is torn down. */
  | { readonly fault: 'reset-mid-body' }
  /** Half of the answer, then its end, as if that were all. */
  | { readonly fault: 'truncated-close' }
  /** The completion is another one than it would have been. */
  | { readonly fault: 'completion'; change(completion: Completion): unknown };

/** A chat completion as the service sends it. */
export interface Completion {
  readonly id: string;
  readonly object: 'chat.completion';
  readonly model: string;
  readonly choices: readonly {
    readonly index: number;
    readonly finish_reason: string;
    readonly message: { readonly role: 'assistant'; readonly content: string | null; readonly refusal: string | null };
    readonly content_filter_results: Readonly<Record<string, unknown>>;
  }[];
  readonly usage: {
    readonly prompt_tokens: number;
    readonly completion_tokens: number;
    readonly total_tokens: number;
    readonly prompt_tokens_details: { readonly cached_tokens: number };
    readonly completion_tokens_details: { readonly reasoning_tokens: number };
  };
}

const reply = (value: Reply, admitted = false): Fault => ({ fault: 'reply', reply: value, admitted });
const message = (change: Readonly<Record<string, unknown>>, finish = 'stop'): Fault => ({
  fault: 'completion',
  change: (completion) =>
    withChoice(completion, {
      message: { role: 'assistant', content: null, refusal: null, ...change },
      finish_reason: finish,
    }),
});

/** Every fault by the name that tables and tests use. */
export const faults = {
  authentication: reply(errorReplies.wrongKey()),
  expiredToken: reply(errorReplies.expiredToken()),
  forbidden: reply(errorReplies.forbidden()),
  deploymentNotFound: reply(errorReplies.deploymentNotFound()),
  resourceNotFound: reply(errorReplies.resourceNotFound()),
  tooLong: reply(errorReplies.tooLong(128_000, 130_001)),
  promptFiltered: (category = 'violence'): Fault => reply(errorReplies.promptFiltered(category)),
  timeout: reply(errorReplies.timeout(), true),
  conflict: reply(errorReplies.conflict()),
  serverError: reply(errorReplies.serverError(), true),
  badGateway: reply(errorReplies.badGateway(), true),
  unavailable: reply(errorReplies.unavailable(), true),
  overQuota: (headers: Readonly<Record<string, string>> = {}): Fault =>
    reply(errorReplies.overQuota('docs', 'token', headers)),
  overCapacity: (headers: Readonly<Record<string, string>> = {}): Fault => reply(errorReplies.overCapacity(headers)),
  redirect: (to: string): Fault => reply({ status: 307, headers: { location: to }, body: '' }),
  htmlPage: reply(
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' },
    true,
  ),
  invalidJson: reply(
    { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": "x", "choices": [' },
    true,
  ),
  enormous: reply(
    { status: 200, headers: { 'content-type': 'application/json' }, body: `{"id":"${'x'.repeat(20_000_000)}"}` },
    true,
  ),
  resetBefore: { fault: 'reset-before' } as Fault,
  hang: { fault: 'hang' } as Fault,
  slow: (milliseconds: number): Fault => ({ fault: 'slow', milliseconds }),
  stall: { fault: 'stall' } as Fault,
  resetMidBody: { fault: 'reset-mid-body' } as Fault,
  truncatedClose: { fault: 'truncated-close' } as Fault,
  refusal: message({ refusal: 'I cannot help with that.' }),
  answerFiltered: (category = 'hate', content: string | null = null): Fault => ({
    fault: 'completion',
    change: (completion) =>
      withChoice(completion, {
        finish_reason: 'content_filter',
        message: { role: 'assistant', content, refusal: null },
        content_filter_results: { [category]: { filtered: true, severity: 'high' } },
      }),
  }),
  filterNotRun: {
    fault: 'completion',
    change: (completion: Completion) =>
      withChoice(completion, {
        content_filter_results: { error: { code: 'content_filter_error', message: 'The contents are not filtered' } },
      }),
  } as Fault,
  cutOff: (content: string): Fault => message({ content }, 'length'),
  reasoningExhausted: message({ content: '' }, 'length'),
  content: (content: string): Fault => message({ content }),
  nullContent: message({ content: null }),
  noChoices: { fault: 'completion', change: (completion: Completion) => ({ ...completion, choices: [] }) } as Fault,
  noUsage: { fault: 'completion', change: (completion: Completion) => ({ ...completion, usage: undefined }) } as Fault,
};

function withChoice(completion: Completion, change: Readonly<Record<string, unknown>>): unknown {
  return { ...completion, choices: completion.choices.map((choice) => ({ ...choice, ...change })) };
}
