import { createScaledClock, startAzureServer } from '@docwright/test-support/azure-server';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../src/cache/index.ts';
import { createChatClient, type ChatRequest } from '../../src/providers/index.ts';
import { sendWithinBudget } from '../../src/providers/send-within-budget.ts';
import { createBudget, type Budgets } from '../../src/tokens/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// The clock of the machine is set while questions are asked over the wire.

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const request: ChatRequest = {
  messages: [{ role: 'user', content: 'export function open(): void' }],
  maxOutputTokens: 200,
  inputTokens: 20,
};

/** Asks again and again; after each question the clock is set by so much. Tells how many were answered, and the waits. */
async function ask(budgets: Budgets, jumps: readonly number[]): Promise<{ answered: number; waits: number[] }> {
  const server = await startAzureServer({ answer: () => ({ summary: 'Opens it.' }), clock: createScaledClock(200) });
  onTestFinished(() => server.close());
  const client = createChatClient(
    {
      ...{ kind: 'azure-openai', model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' } },
      ...{ endpoint: server.url, deployments: [{ name: 'docs' }] },
      // A slow computer is no late answer.
      timeouts: { firstByte: 10_000_000, total: 10_000_000 },
    },
    { secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]), clock: createScaledClock(200) },
  );
  const clock = { now: Date.UTC(2026, 0, 1) };
  const now = (): number => clock.now;
  const waits: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    clock.now += milliseconds;
    return Promise.resolve();
  };
  const problems: unknown[] = [];
  const ledger = openLedger({
    path: join(temporaryFolder(), 'ledger.jsonl'),
    onProblem: (problem) => problems.push(problem),
    now,
  });
  const budget = createBudget({ budgets, ledger, now, sleep });
  const { signal } = new AbortController();
  for (const jump of jumps) {
    await sendWithinBudget(request, { connect: () => client, budget, price: () => 0, signal });
    clock.now += jump;
  }
  expect(problems).toEqual([]);
  expect(server.requests.every(({ status }) => status === 200)).toBe(true);
  return { answered: server.requests.length, waits };
}

test.each([
  ['back by an hour, again and again', [-hour, -hour, -hour, -hour]],
  ['back by an hour, then forward', [-hour, hour, -hour, hour]],
  ['back by ten minutes', [0, -10 * minute, 0, 0]],
])('a budget of a day is not overdrawn when the clock is set %s', async (_, jumps) => {
  // Room for one reservation and what one question took.
  const { answered } = await ask({ day: { tokens: 250 } }, jumps);
  expect(answered).toBeGreaterThan(0);
  const steady = await ask({ day: { tokens: 250 } }, [0, 0, 0, 0]);
  expect(answered).toBeLessThanOrEqual(steady.answered);
});

test.each([
  ['back by an hour', [0, -hour, 0, 0, 0]],
  ['back by a week', [0, -7 * day, 0, 0, 0]],
  ['forward by an hour', [0, hour, 0, 0, 0]],
  ['forward by an hour, and back', [0, hour, 0, -hour, 0]],
  ['back and forward by a minute, again and again', [-minute, minute, -minute, minute, -minute]],
])('a budget of a minute makes nobody wait for more than a minute when the clock is set %s', async (_, jumps) => {
  const { answered, waits } = await ask({ minute: { tokens: 230 } }, jumps);
  expect(answered).toBe(jumps.length);
  expect(Math.max(0, ...waits)).toBeLessThanOrEqual(minute);
  expect(waits.length).toBeLessThanOrEqual(2 * jumps.length);
});
