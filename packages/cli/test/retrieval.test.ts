import { startSearchServer } from '@docwright/test-support';
import { startAzureServer, writeDocs, type AzureServer } from '@docwright/test-support/azure-server';
import type { GenerateResult } from '@docwright/core';
import type { DocPlan, RunRecord } from '@docwright/core/model';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

// Documented symbols that are like the one in question, as examples.

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const generate = ['generate', '--provider', 'azure-openai', '--only', 'formatVolume', '--json'];

test('a model is shown documented symbols that are like the one in question', async () => {
  const { cwd, server, environment } = await example();
  const { code, stdout } = await runDocwright(cwd, generate, { environment });
  expect(code).toBe(0);
  expect(promptOf(server)).toMatch(/^like it:\n\| .*formatWeight[\s\S]*"summary":"Writes a weight/mu);
  const { retrieval, usage } = JSON.parse(stdout) as GenerateResult;
  expect(retrieval).toMatchObject({ kind: 'lexical', symbols: 1, withExamples: 1 });
  expect(usage?.exampleTokens).toBeGreaterThan(20);
  const report = await runDocwright(cwd, ['report'], { environment });
  expect(report.stdout).toMatch(/examples shown \(lexical\) *\| *\d+, for 1 symbol\b/u);
});

test.each(['DOCWRIGHT_RETRIEVAL_KIND=off', 'DOCWRIGHT_RETRIEVAL_THRESHOLD=1'])(
  'with %s there are none',
  async (setting) => {
    const { cwd, server, environment } = await example();
    const [name = '', value] = setting.split('=');
    await runDocwright(cwd, generate, { environment: { ...environment, [name]: value } });
    expect(promptOf(server)).not.toMatch(/^like it:/mu);
  },
);

test('vectors are asked for once, and kept', async () => {
  const { cwd, server, environment } = await example();
  const embeddings = { ...environment, DOCWRIGHT_RETRIEVAL_KIND: 'embeddings', DOCWRIGHT_RETRIEVAL_THRESHOLD: '0' };
  expect((await runDocwright(cwd, ['plan', '--provider', 'azure-openai'], { environment: embeddings })).code).toBe(0);
  expect(server.requests).toEqual([]);
  const first = await runDocwright(cwd, generate, { environment: embeddings });
  expect(JSON.parse(first.stdout)).toMatchObject({ retrieval: { kind: 'embeddings', withExamples: 1 } });
  expect(asked(server, 'embeddings')).toBe(1);
  expect(promptOf(server)).toMatch(/^like it:/mu);
  await runDocwright(cwd, generate, { environment: embeddings });
  expect(asked(server, 'embeddings')).toBe(1);
});

test('where the service is of no use, words are compared, and the run says so', async () => {
  const { cwd, server, environment } = await example();
  const wrong = { ...environment, DOCWRIGHT_RETRIEVAL_KIND: 'azure-ai-search' };
  const { code, stderr } = await runDocwright(cwd, generate, { environment: wrong });
  expect(code).toBe(0);
  expect(stderr).toContain('Retrieval by azure-ai-search is of no use (there is no endpoint');
  expect(promptOf(server)).toMatch(/^like it:/mu);
});

test('an index of Azure AI Search is filled and searched', async () => {
  const { cwd, server, environment } = await example();
  const search = await startSearchServer();
  closing.push(() => search.close());
  const variables = {
    DOCWRIGHT_RETRIEVAL_KIND: 'azure-ai-search',
    AZURE_SEARCH_ENDPOINT: search.url,
    AZURE_SEARCH_API_KEY: 'search-key',
  };
  const { code, stderr } = await runDocwright(cwd, generate, { environment: { ...environment, ...variables } });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.not.stringContaining('warning') as string });
  expect([...search.documents.values()].map(({ symbol }) => symbol)).toContain('src/weights.ts:formatWeight');
  expect(promptOf(server)).toMatch(/^like it:/mu);
});

test('what vectors take stands in the price, in the summary and in the record of the run', async () => {
  const { cwd, environment } = await example();
  const variables = { environment: { ...environment, DOCWRIGHT_RETRIEVAL_KIND: 'embeddings' } };
  const planned = await runDocwright(cwd, ['plan', ...generate.slice(1)], variables);
  const { estimate } = JSON.parse(planned.stdout) as DocPlan;
  expect(estimate.retrieval?.cost).toBeGreaterThan(0);
  const { stdout } = await runDocwright(cwd, generate, variables);
  const { usage } = JSON.parse(stdout) as GenerateResult;
  const { requests, inputTokens = 0 } = usage?.besides?.retrieval ?? {};
  expect(requests).toBe(estimate.retrieval?.requests);
  // The server has a tokenizer of its own.
  expect(inputTokens / (estimate.retrieval?.inputTokens ?? 0)).toBeCloseTo(1, 1);
  const runs = JSON.parse(readFileSync(join(cwd, '.docwright/tmp/runs.json'), 'utf8')) as RunRecord[];
  expect(runs.at(-1)?.besides).toEqual(usage?.besides);
  expect(Object.keys(runs.at(-1)?.models ?? {})).toEqual(['gpt-4o', 'text-embedding-3-small']);
  // Now they are kept, and cost nothing.
  const later = await runDocwright(cwd, ['plan', ...generate.slice(1)], variables);
  expect((JSON.parse(later.stdout) as DocPlan).estimate.retrieval).toBeUndefined();
});

function promptOf({ requests }: AzureServer): string {
  const chat = requests.find(({ url }) => url.includes('chat'))?.body as { messages: { content: string }[] };
  return chat.messages.at(-1)?.content ?? '';
}

function asked({ requests }: AzureServer, what: string): number {
  return requests.filter(({ url }) => url.includes(what)).length;
}

/** The example project with a documented function, and one like it that has no comment. */
async function example() {
  const server = await startAzureServer({
    answer: writeDocs(),
    deployments: [{ name: 'docs', model: 'gpt-4o' }, { name: 'text-embedding-3-small' }],
  });
  closing.push(() => server.close());
  const cwd = copyOf('examples/inventory');
  const source = `/** Writes a weight with its unit, such as \`12 kg\`, for labels on shelves. */
export function formatWeight(weight: number, unit: string): string {
  return \`\${weight} \${unit}\`;
}
export function formatVolume(volume: number, unit: string): string {
  return \`\${volume} \${unit}\`;
}
`;
  writeFileSync(join(cwd, 'src/weights.ts'), source);
  const index = join(cwd, 'src/index.ts');
  writeFileSync(index, `${readFileSync(index, 'utf8')}export * from './weights.ts';\n`);
  const environment = {
    AZURE_OPENAI_ENDPOINT: server.url,
    AZURE_OPENAI_DEPLOYMENT: 'docs',
    AZURE_OPENAI_API_KEY: 'test-key',
    HOME: temporaryFolder(),
  };
  return { cwd, server, environment };
}
