import { createScaledClock } from '@docwright/test-support/azure-server';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, expect, test } from 'vitest';
import { createChatClient, type AttemptRecord, type ChatClient, type ChatOutcome } from '../../src/providers/index.ts';

// Connections over TLS that cannot be trusted or do not come about.

const key = 'sk-this-key-must-never-be-seen-0123456789';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

test('a certificate that nobody vouches for ends the run at once, and the key stays here', async () => {
  const { cert, private: privateKey } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const seen: string[] = [];
  const server = createServer({ cert, key: privateKey }, (request, response) => {
    seen.push(JSON.stringify(request.headers));
    response.end('{}');
  });
  const records: AttemptRecord[] = [];
  const client = connect(await listen(server), records);
  const sent = await Promise.allSettled([0, 1, 2].map((index) => ask(client, index)));
  for (const each of sent)
    expect(each).toMatchObject({
      status: 'rejected',
      reason: {
        name: 'ProviderError',
        message: expect.stringMatching(
          /^Deployment "docs" at https:.*: the TLS certificate of the endpoint does not hold \(DEPTH_ZERO_SELF_SIGNED_CERT\)\.$/u,
        ) as string,
      },
    });
  expect(records.map(({ kind }) => kind)).toEqual(['fatal']);
  expect(seen).toEqual([]);
  expect(JSON.stringify([sent, records])).not.toContain(key.slice(0, 12));
});

test('a connection that breaks off before it is safe is tried again, and given up in the end', async () => {
  let connections = 0;
  const server = createSocketServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.once('data', () => socket.resetAndDestroy());
  });
  const records: AttemptRecord[] = [];
  const client = connect(await listen(server), records);
  const outcome = await ask(client, 0).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ message: expect.stringContaining('the connection was') as string });
  expect(connections).toBeGreaterThan(1);
  expect(records.every(({ kind }) => kind === 'transport')).toBe(true);
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await once(server, 'listening');
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function connect(endpoint: string, records: AttemptRecord[]): ChatClient {
  return createChatClient(
    {
      ...{ kind: 'azure-openai', model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' }, endpoint },
      deployments: [{ name: 'docs' }],
      timeouts: { firstByte: 10_000_000, total: 10_000_000 },
    },
    {
      secrets: new Map([['AZURE_OPENAI_API_KEY', key]]),
      clock: createScaledClock(200),
      random: () => 0.5,
      onAttempt: (record) => records.push(record),
    },
  );
}

function ask(client: ChatClient, index: number): Promise<ChatOutcome> {
  const messages = [{ role: 'user', content: `Question ${index}` }] as const;
  return client.send({ messages, maxOutputTokens: 200, inputTokens: 20 }, { signal: new AbortController().signal });
}
