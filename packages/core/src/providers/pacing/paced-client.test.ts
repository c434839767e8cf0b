import { createVirtualClock } from '@docwright/test-support';
import { createAdmission, type Quota } from '@docwright/test-support/azure-server';
import { describe, expect, it } from 'vitest';
import type { Attempt, AttemptRecord } from '../chat/attempt.ts';
import type { ChatOutcome, ChatRequest } from '../chat-client.ts';
import type { Line } from '../chat/line.ts';
import { createPacedClient } from './paced-client.ts';

interface Work {
  readonly requests: number;
  /** Estimated tokens of each, answer included. */
  readonly tokens: number;
}

const tokenBound: Work = { requests: 400, tokens: 2700 };
const requestBound: Work = { requests: 1200, tokens: 600 };

interface Service {
  readonly quota: Quota;
  /** What the service's estimate is of the formula. */
  readonly estimate?: number;
  /** Trouble with a request that was admitted. */
  readonly fault?: (index: number) => Attempt | undefined;
  readonly configured?: boolean;
}

interface Result {
  readonly outcomes: readonly ChatOutcome[];
  readonly records: readonly AttemptRecord[];
  readonly tooEarly: number;
  readonly seconds: number;
}

/** Sends all the work at once to a service whose time is not the computer's. */
async function run(work: Work, { quota, estimate = 1, fault, configured = true }: Service): Promise<Result> {
  const clock = createVirtualClock();
  const admit = createAdmission(quota);
  const random = createRandom();
  const records: AttemptRecord[] = [];
  let heldUntil = 0;
  let tooEarly = 0;
  let admitted = 0;
  const pass = (milliseconds: number): Promise<void> => new Promise((resolve) => clock.after(milliseconds, resolve));
  const line: Line = {
    name: 'docs',
    address: 'here docs',
    description: 'deployment "docs"',
    ...(configured ? { tokensPerMinute: quota.tokensPerMinute, requestsPerMinute: quota.requestsPerMinute } : {}),
    send: async () => {
      if (clock.now() < heldUntil) tooEarly++;
      await pass(5 + random() * 30);
      const admission = admit(Math.round(work.tokens * estimate), clock.now());
      const rate = {
        limitTokens: admission.limitTokens,
        remainingTokens: admission.remainingTokens,
        remainingRequests: admission.remainingRequests,
      };
      if (!admission.admitted) {
        heldUntil = Math.max(heldUntil, clock.now() + admission.retryAfterMs);
        return { kind: 'quota', message: '429', status: 429, rate: { ...rate, retryAfter: admission.retryAfterMs } };
      }
      const trouble = fault?.(admitted++);
      await pass(600 + random() * 800);
      return trouble ?? { kind: 'outcome', outcome: answer, status: 200, rate };
    },
  };
  const client = createPacedClient({ model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' } }, [line], {
    secrets: new Map(),
    clock,
    random,
    onAttempt: (record) => records.push(record),
  });
  const { signal } = new AbortController();
  const sent = Array.from({ length: work.requests }, (_, index) => client.send(requestOf(index, work), { signal }));
  const outcomes = await clock.runUntil(Promise.all(sent));
  return { outcomes, records, tooEarly, seconds: clock.now() / 1000 };
}

const answer: ChatOutcome = {
  outcome: 'answer',
  text: '{}',
  finish: 'stop',
  deployment: 'docs',
  usage: { inputTokens: 2000, cachedInputTokens: 0, outputTokens: 300 },
};

function requestOf(index: number, { tokens }: Work): ChatRequest {
  const content = String(index).padEnd((tokens - 401) * 4);
  return { messages: [{ role: 'user', content }], maxOutputTokens: 400, inputTokens: tokens - 400 };
}

function createRandom(): () => number {
  let state = 7;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Seconds in which a quota can admit all the work at best. */
function leastSeconds(work: Work, quota: Quota, estimate = 1): number {
  const admit = createAdmission(quota);
  let now = 0;
  for (let left = work.requests; left > 0;) {
    const admission = admit(Math.round(work.tokens * estimate), now);
    if (admission.admitted) left--;
    else now += Math.max(1, admission.retryAfterMs);
  }
  return now / 1000;
}

const answered = (result: Result): number => result.outcomes.filter(({ outcome }) => outcome === 'answer').length;
const turnedDown = (result: Result): number => result.records.filter(({ status }) => status === 429).length;

describe('the pace of a client', () => {
  const token = { tokensPerMinute: 150_000, requestsPerMinute: 900 };
  const request = { tokensPerMinute: 300_000, requestsPerMinute: 300 };
  const halved = (time: number): number => (time > 100_000 && time < 280_000 ? 0.5 : 1);
  const sometimes = (index: number): Attempt | undefined =>
    index % 14 === 3 ? { kind: 'service', message: '500', status: 500, rate: {} } : undefined;

  it.each<[string, Work, Service, number]>([
    ['tokens bind', tokenBound, { quota: token }, 1.05],
    ['tokens bind, and the count starts anew each minute', tokenBound, { quota: { ...token, window: 'minute' } }, 1.05],
    [
      'tokens bind, and requests that are turned down do not count',
      tokenBound,
      { quota: { ...token, rejectedCount: false } },
      1.05,
    ],
    ['tokens bind, and nobody told the quota', tokenBound, { quota: token, configured: false }, 1.05],
    ['requests bind', requestBound, { quota: request }, 1.1],
    ['requests bind, and nobody told the quota', requestBound, { quota: request, configured: false }, 1.2],
    [
      'requests bind, and those turned down do not count',
      requestBound,
      { quota: { ...request, rejectedCount: false } },
      1.1,
    ],
    ['the limit is halved for three minutes', tokenBound, { quota: { ...token, limitShare: halved } }, 1.12],
    ['7 % of the requests meet a fault', tokenBound, { quota: token, fault: sometimes }, 1.15],
    ['the service estimates 15 % more', tokenBound, { quota: token, estimate: 1.15 }, 1.08],
  ])('is near the best that a quota allows when %s', async (_, work, service, bar) => {
    const result = await run(work, service);
    // The best is what is possible where limits slide; a count that starts anew can be spent twice in a row.
    const least = leastSeconds(work, { ...service.quota, window: 'sliding' }, service.estimate);
    expect(answered(result)).toBe(work.requests);
    expect(result.seconds / least).toBeLessThanOrEqual(bar);
    expect(turnedDown(result) / result.records.length).toBeLessThan(0.01);
    expect(result.tooEarly).toBe(0);
  });
});
