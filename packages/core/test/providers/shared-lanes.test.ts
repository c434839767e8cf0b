import {
  createScaledClock,
  faults,
  startAzureServer,
  type AzureServer,
  type AzureServerOptions,
} from '@docwright/test-support/azure-server';
import { afterEach, expect, test } from 'vitest';
import {
  createChatClient,
  type ChatClient,
  type ChatEnvironment,
  type ChatRequest,
} from '../../src/providers/index.ts';
import { createLanePool } from '../../src/providers/pacing/lane-pool.ts';

// Two clients of one run that name the same deployment: the generator and the critic.

const servers: AzureServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(options: AzureServerOptions): Promise<AzureServer> {
  const server = await startAzureServer({
    answer: () => ({ summary: 'x' }),
    clock: createScaledClock(200),
    ...options,
  });
  servers.push(server);
  return server;
}

/** Two clients with one view of what they ask. */
function connectTwo(endpoint: string, others: readonly string[] = []): [ChatClient, ChatClient] {
  const environment: ChatEnvironment = {
    secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]),
    clock: createScaledClock(200),
    random: () => 0.5,
    lanes: createLanePool(),
  };
  const connect = (): ChatClient =>
    createChatClient(
      {
        ...{ kind: 'azure-openai', model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' }, endpoint },
        deployments: ['docs', ...others].map((name) => ({ name })),
        timeouts: { firstByte: 10_000_000, total: 10_000_000 },
      },
      environment,
    );
  return [connect(), connect()];
}

const { signal } = new AbortController();
const ask = (client: ChatClient, text: string): ReturnType<ChatClient['send']> => {
  const request: ChatRequest = { messages: [{ role: 'user', content: text }], maxOutputTokens: 200, inputTokens: 20 };
  return client.send(request, { signal });
};

test('share what one of them learned about the limit', async () => {
  const server = await start({
    deployments: [{ name: 'docs', model: 'gpt-4o', quota: { tokensPerMinute: 1000, requestsPerMinute: 600 } }],
  });
  const [generator, critic] = connectTwo(server.url);
  await ask(generator, 'first');
  // More than a minute of the quota that the other one was told of: nothing is sent.
  const tooLong = { messages: [{ role: 'user' as const, content: 'x' }], maxOutputTokens: 1001, inputTokens: 1 };
  expect(await critic.send(tooLong, { signal })).toMatchObject({ outcome: 'too-long' });
  expect(server.requests).toHaveLength(1);
});

test('share one circuit: where it is down for one, the other does not ask', async () => {
  const server = await start({ faults: () => faults.serverError });
  const [generator, critic] = connectTwo(server.url);
  await expect(Promise.all([ask(generator, 'a'), ask(generator, 'b')])).rejects.toThrow(/down/u);
  const asked = server.requests.length;
  await expect(ask(critic, 'c')).rejects.toThrow(/Deployment "docs" at .* is down/u);
  expect(server.requests).toHaveLength(asked);
});

test('wait for each other at a deployment that takes one request at a time', async () => {
  const server = await start({ latency: () => 1000, faults: [faults.unavailable, faults.unavailable] });
  const clients = connectTwo(server.url);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => ask(clients[index % 2] as ChatClient, `${index}`)),
  );
  expect(outcomes.every(({ outcome }) => outcome === 'answer')).toBe(true);
});
