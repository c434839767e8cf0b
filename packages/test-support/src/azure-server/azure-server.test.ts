import { afterEach, describe, expect, it } from 'vitest';
import { startAzureServer, type AzureServer } from './azure-server.ts';
import type { AzureServerOptions } from './azure-server-options.ts';

const servers: AzureServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(options: AzureServerOptions = {}): Promise<AzureServer> {
  const server = await startAzureServer(options);
  servers.push(server);
  return server;
}

const dated = '/openai/deployments/docs/chat/completions?api-version=2024-10-21';
const messages = [{ role: 'user', content: 'x'.repeat(399) }];

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function post(server: AzureServer, path: string, body: object, key = 'test-key'): Promise<Answer> {
  const headers = { 'api-key': key, 'content-type': 'application/json' };
  const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe('the loopback server', () => {
  it.each([
    ['a route that it does not serve', '/openai/files', 404],
    ['a deployment that it does not have', dated.replace('docs', 'other'), 404],
    ['an old api-version', dated.replace('2024-10-21', '2023-05-15'), 404],
  ])('refuses %s', async (_, path, status) => {
    expect((await post(await start(), path, { messages })).status).toBe(status);
  });

  it('remembers what nobody planned', async () => {
    const server = await start({ plan: ['first'] });
    expect((await post(server, dated, { messages })).status).toBe(200);
    expect((await post(server, dated, { messages })).status).toBe(400);
    expect(server.unplanned).toEqual(['question 1']);
  });

  it('refuses a wrong key', async () => {
    const { status, body } = await post(await start(), dated, { messages }, 'another');
    expect([status, (body['error'] as { code: string }).code]).toEqual([401, '401']);
  });

  it('refuses a schema outside of the strict subset', async () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', minLength: 1 } },
      required: ['a'],
      additionalProperties: false,
    };
    const body = { messages, response_format: { type: 'json_schema', json_schema: { name: 'a', schema } } };
    expect((await post(await start(), dated, body)).body).toMatchObject({ error: { param: 'response_format' } });
  });

  it('charges what is reserved, hands nothing back, and tells how long to wait', async () => {
    const server = await start({
      deployments: [{ name: 'docs', quota: { tokensPerMinute: 1000, requestsPerMinute: 60 } }],
    });
    const first = await post(server, dated, { messages, max_tokens: 500 });
    expect(first.headers.get('x-ratelimit-remaining-tokens')).toBe('400');
    const second = await post(server, dated, { messages, max_tokens: 500 });
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after-ms'))).toBeGreaterThan(59_000);
    const never = await post(server, dated, { messages, max_tokens: 5000 });
    expect(never.headers.get('retry-after')).toBe('86400');
  });

  it('bills a prefix that it has seen as cached, in steps of 128 tokens', async () => {
    const server = await start();
    const long = [{ role: 'system', content: 'Instructions. '.repeat(400) }];
    const cached = async (): Promise<unknown> =>
      ((await post(server, dated, { messages: long })).body['usage'] as { prompt_tokens_details: unknown })
        .prompt_tokens_details;
    expect(await cached()).toEqual({ cached_tokens: 0 });
    expect(await cached()).toEqual({ cached_tokens: 1024 + 2 * 128 });
  });

  it('embeds texts, the same text always the same', async () => {
    const path = dated.replace('chat/completions', 'embeddings');
    const { body } = await post(await start(), path, { input: ['open a file', 'open a file', 'else'], dimensions: 8 });
    const [one, two, three] = (body['data'] as { embedding: number[] }[]).map(({ embedding }) => embedding);
    expect(one).toEqual(two);
    expect(one).not.toEqual(three);
    expect(one).toHaveLength(8);
  });
});
