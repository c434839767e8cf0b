import { startAzureServer, type AzureServer } from '@docwright/test-support/azure-server';
import { afterEach, expect, it } from 'vitest';
import { createBudget, modelCatalogue } from '../../tokens/index.ts';
import { embeddingOperation } from './embedding-operation.ts';
import { createEmbedder } from './create-embedder.ts';

const servers: AzureServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const signal = new AbortController().signal;
const info = modelCatalogue['text-embedding-3-small'];
if (info === undefined) throw new Error('The catalogue lacks the model.');
const model = { name: 'text-embedding-3-small', ...info };

async function start(budget = createBudget({ budgets: {} })) {
  const server = await startAzureServer({ deployments: [{ name: 'vectors' }] });
  servers.push(server);
  const client = {
    kind: 'azure-openai',
    model: model.name,
    parameters: { tokenLimit: 'max_tokens' },
    endpoint: server.url,
    deployments: [{ name: 'vectors' }],
  } as const;
  const embed = createEmbedder(
    { model, dimensions: 64, client, budget },
    { secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]) },
  );
  return { server, embed };
}

async function all(parts: AsyncIterable<readonly Float32Array[]>): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for await (const part of parts) vectors.push(...part);
  return vectors;
}

const dot = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);

it('gives texts vectors of length 1, near for those that share words', async () => {
  const { embed, server } = await start();
  const [money, amount, store] = await all(embed(['parse money text', 'parse money amount', 'open store'], signal));
  if (!money || !amount || !store) throw new Error('A vector is missing.');
  expect(dot(money, money)).toBeCloseTo(1, 5);
  expect(dot(money, amount)).toBeGreaterThan(dot(money, store));
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.body).toMatchObject({ encoding_format: 'base64', dimensions: 64, model: 'vectors' });
});

it('asks for no more than 2,048 texts at once', async () => {
  const { embed, server } = await start();
  expect(
    await all(
      embed(
        Array.from({ length: 2_050 }, (_, place) => `t${place % 10}`),
        signal,
      ),
    ),
  ).toHaveLength(2_050);
  expect(server.requests.map(({ body }) => (body as { input: string[] }).input.length)).toEqual([2_048, 2]);
});

it('stops when the budget is spent, and gives out what was paid', async () => {
  const { embed, server } = await start(createBudget({ budgets: { run: { tokens: 9_000 } } }));
  const parts = embed(
    Array.from({ length: 4 }, () => 'many words '.repeat(2_000)),
    signal,
  );
  expect((await parts.next()).value).toHaveLength(1);
  await expect(parts.next()).rejects.toThrow('budget per run is spent');
  expect(server.requests).toHaveLength(1);
});

const reply = (data: unknown) =>
  embeddingOperation(2).read(
    { data },
    { messages: [0, 1].map(() => ({ role: 'user', content: 'x' })), maxOutputTokens: 0, inputTokens: 2 },
    'vectors',
  );
const base64 = (...numbers: number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString('base64');

it('puts vectors in the order of the texts, in whatever form and order they come', () => {
  const shuffled = reply([
    { index: 1, embedding: base64(0, 1) },
    { index: 0, embedding: [1, 0] },
  ]);
  expect(shuffled).toMatchObject({ outcome: { text: JSON.stringify([base64(1, 0), base64(0, 1)]) } });
});

it.each([
  ['too few', [{ index: 0, embedding: [1] }]],
  ['one twice', [0, 0].map((index) => ({ index, embedding: [1] }))],
  ['another number', [0, 5].map((index) => ({ index, embedding: [1] }))],
  ['nothing', undefined],
])('takes an answer with %s for none', (_, data) => {
  expect(reply(data)).toMatchObject({ kind: 'malformed' });
});
