import { createVirtualClock } from '@docwright/test-support';
import { createAdmission } from '@docwright/test-support/azure-server';
import { expect, test } from 'vitest';
import type { ChatClient, ChatOutcome } from '../chat-client.ts';
import type { Line } from '../chat/line.ts';
import { createLanePool, type LanePool } from './lane-pool.ts';
import { createPacedClient } from './paced-client.ts';

const quota = { tokensPerMinute: 3000, requestsPerMinute: 600 };
const answer: ChatOutcome = {
  outcome: 'answer',
  text: '{}',
  finish: 'stop',
  deployment: 'docs',
  usage: { inputTokens: 3, cachedInputTokens: 0, outputTokens: 10 },
};

/** Two clients of one deployment ask more than it takes in a minute. Gives how often they were turned down. */
async function askByTurns(pools: readonly [LanePool, LanePool]): Promise<number> {
  const clock = createVirtualClock();
  const admit = createAdmission(quota);
  let turnedDown = 0;
  const line: Line = {
    ...{ name: 'docs', address: 'here docs', description: 'deployment "docs"', ...quota },
    send: async () => {
      await new Promise<void>((resolve) => void clock.after(10, resolve));
      const { admitted, retryAfterMs } = admit(203, clock.now());
      if (admitted) return { kind: 'outcome', outcome: answer, rate: {} };
      turnedDown++;
      return { kind: 'quota', message: '429', status: 429, rate: { retryAfter: retryAfterMs } };
    },
  };
  const clients = pools.map((lanes) => {
    const model = { model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' } } as const;
    return createPacedClient(model, [line], { secrets: new Map(), clock, random: () => 0.5, lanes });
  });
  const sent = Array.from({ length: 24 }, (_, index) => ask(clients[index % 2] as ChatClient, index));
  const outcomes = await clock.runUntil(Promise.all(sent));
  expect(outcomes.every(({ outcome }) => outcome === 'answer')).toBe(true);
  return turnedDown;
}

function ask(client: ChatClient, index: number): Promise<ChatOutcome> {
  const request = { messages: [{ role: 'user', content: `Question ${index}` }], maxOutputTokens: 200, inputTokens: 3 };
  return client.send(request as Parameters<ChatClient['send']>[0], { signal: new AbortController().signal });
}

test('clients of one pool stay within the quota together', async () => {
  const pool = createLanePool();
  expect(await askByTurns([pool, pool])).toBe(0);
});

test('clients of different pools do not', async () => {
  expect(await askByTurns([createLanePool(), createLanePool()])).toBeGreaterThan(0);
});
