import { startAzureServer, type AzureServerOptions } from '@docwright/test-support/azure-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { AzureServer } from '@docwright/test-support/azure-server';
import type { AzureOpenAIOptions } from './chat/chat-options.ts';
import type { ChatRequest } from './chat-client.ts';
import { createChatClient } from './create-chat-client.ts';

const servers: AzureServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const schema = {
  type: 'object',
  properties: { summary: { type: 'string' } },
  required: ['summary'],
  additionalProperties: false,
};
const request: ChatRequest = {
  messages: [
    { role: 'system', content: 'Document it.' },
    { role: 'user', content: 'export function open(): void' },
  ],
  schema: { name: 'docs', schema },
  maxOutputTokens: 200,
  inputTokens: 20,
};
const signal = new AbortController().signal;

async function start(options: AzureServerOptions = {}): Promise<AzureServer> {
  const server = await startAzureServer({ answer: () => ({ summary: 'Opens it.' }), ...options });
  servers.push(server);
  return server;
}

function azure(endpoint: string, more: Partial<AzureOpenAIOptions> = {}): AzureOpenAIOptions {
  return {
    kind: 'azure-openai',
    model: 'gpt-4o',
    parameters: { tokenLimit: 'max_tokens', temperature: 0 },
    endpoint,
    deployments: [{ name: 'docs' }],
    ...more,
  };
}

const secrets = new Map([
  ['AZURE_OPENAI_API_KEY', 'test-key'],
  ['OTHER_KEY', 'test-key'],
]);

describe('a chat client', () => {
  it.each([
    ['the v1 API', {}, '/openai/v1/chat/completions'],
    ['the dated API', { apiVersion: '2024-10-21' }, '/openai/deployments/docs/chat/completions?api-version=2024-10-21'],
  ])('asks a deployment by %s', async (_, options, url) => {
    const server = await start();
    const outcome = await createChatClient(azure(server.url, options), { secrets }).send(request, { signal });
    expect(outcome).toEqual({
      outcome: 'answer',
      text: '{"summary":"Opens it."}',
      finish: 'stop',
      deployment: 'docs',
      usage: { inputTokens: expect.any(Number) as number, cachedInputTokens: 0, outputTokens: 6 },
    });
    expect(server.requests.map((taken) => taken.url)).toEqual([url]);
    expect(server.requests[0]?.body).toMatchObject({ model: 'docs', max_tokens: 200, temperature: 0 });
    expect(server.unplanned).toEqual([]);
  });

  it('asks what speaks as OpenAI does', async () => {
    const server = await start({ deployments: [{ name: 'llama' }] });
    const client = createChatClient(
      {
        kind: 'openai-compatible',
        model: 'llama',
        parameters: { tokenLimit: 'max_tokens' },
        baseUrl: `${server.url}/v1`,
        keyVariable: 'OTHER_KEY',
      },
      { secrets },
    );
    expect(await client.send(request, { signal })).toMatchObject({ outcome: 'answer', deployment: 'llama' });
    expect(server.requests[0]?.headers['authorization']).toBe('Bearer test-key');
  });

  it('learns that a deployment serves a reasoning model', async () => {
    const server = await start({ deployments: [{ name: 'docs', model: 'gpt-5', reasoning: true }] });
    const client = createChatClient(azure(server.url), { secrets });
    expect(await client.send(request, { signal })).toMatchObject({ outcome: 'answer' });
    expect(await client.send(request, { signal })).toMatchObject({ outcome: 'answer' });
    expect(server.requests.map(({ status }) => status)).toEqual([400, 400, 200, 200]);
    expect(server.requests.at(-1)?.body).toMatchObject({ max_completion_tokens: 200 });
  });

  it('names the variable of a key that is not there', () => {
    expect(() => createChatClient(azure('http://127.0.0.1:9'), { secrets: new Map() })).toThrow(
      /AZURE_OPENAI_API_KEY/u,
    );
  });
});
