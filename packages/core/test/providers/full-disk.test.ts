import { startAzureServer, writeDocs, type AzureServer } from '@docwright/test-support/azure-server';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { nodeFileSystem, openLedger, type CacheFileSystem } from '../../src/cache/index.ts';
import { resolveConfig } from '../../src/config/index.ts';
import { generateDocs, openWorkspace, type GenerateResult } from '../../src/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { createChatClient } from '../../src/providers/index.ts';
import { sendWithinBudget, type Sent } from '../../src/providers/send-within-budget.ts';
import { createBudget } from '../../src/tokens/index.ts';
import { failingDisk } from '../support/failing-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// A disk that is full from some moment on, in a whole run over the wire.

const servers: AzureServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

test.each([0, 3])('a disk that is full after %i answers ends the run before anything more is paid', async (room) => {
  const root = copyOfExample();
  const server = await startAzureServer({ answer: writeDocs() });
  servers.push(server);
  let asked = 0;
  const disk = fillingDisk(room, () => (asked ||= server.requests.length));
  const result = await generate(root, server, disk);
  expect(result.stopped).toBe('provider');
  expect(result.problems.map(({ code }) => code)).toEqual(['cache-unwritable', 'provider-stopped']);
  expect(result.problems[0]?.args).toEqual({ file: '.docwright/tmp/journal.jsonl', message: 'ENOSPC' });
  expect(result.problems[1]?.args['message']).toMatch(/^Answers cannot be kept on this disk/u);
  expect(server.requests).toHaveLength(asked);
  expect(asked).toBe(room + 1);

  // With room again, only the answer that could not be kept is asked for a second time.
  const rest = await generate(root, server, nodeFileSystem);
  expect(rest.stopped).toBeUndefined();
  expect(rest).toMatchObject({ failed: [], problems: [] });
  expect(rest.reused > 0).toBe(room > 0);
  const prompts = server.requests.map(({ body }) => JSON.stringify((body as { messages: unknown }).messages));
  expect(prompts.filter((prompt, index) => prompts.indexOf(prompt) !== index)).toHaveLength(1);
});

test('with many questions under way, none leaves after the first answer that could not be kept', async () => {
  const root = copyOfExample();
  const server = await startAzureServer({ answer: writeDocs() });
  servers.push(server);
  let underWay = 0;
  const disk = fillingDisk(2, () => (underWay ||= server.requests.length + 8));
  await generate(root, server, disk, { concurrency: 8, batchSymbols: 1 });
  expect(server.requests.length).toBeLessThanOrEqual(underWay);
});

test('a ledger on a full disk ends no run, and its budget is kept all the same', async () => {
  const server = await startAzureServer({ answer: () => ({ summary: 'Opens it.' }) });
  servers.push(server);
  const problems: Problem[] = [];
  const ledger = openLedger({
    path: join(temporaryFolder(), 'ledger.jsonl'),
    fileSystem: failingDisk('ENOSPC'),
    onProblem: (problem) => problems.push(problem),
  });
  const budget = createBudget({ budgets: { day: { tokens: 300 } }, ledger });
  const client = createChatClient(
    {
      ...{ kind: 'azure-openai', model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' } },
      ...{ endpoint: server.url, deployments: [{ name: 'docs' }] },
    },
    { secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]) },
  );
  const { signal } = new AbortController();
  const sent: Sent[] = [];
  for (let index = 0; index < 20; index++) {
    const messages = [{ role: 'user', content: `Question ${index}` }] as const;
    const request = { messages, maxOutputTokens: 200, inputTokens: 20 };
    sent.push(await sendWithinBudget(request, { connect: () => client, budget, price: () => 0, signal }));
  }
  const used = sent.map((each) => ('outcome' in each && 'usage' in each.outcome ? each.outcome.usage : undefined));
  const tokens = used.reduce((sum, usage) => sum + (usage?.inputTokens ?? 0) + (usage?.outputTokens ?? 0), 0);
  expect(sent[0]).toMatchObject({ outcome: { outcome: 'answer' } });
  expect(sent.at(-1)).toMatchObject({ spent: { window: 'day' } });
  expect(tokens).toBeLessThanOrEqual(300);
  expect(server.requests).toHaveLength(sent.filter((each) => 'outcome' in each).length);
  expect(problems).toEqual([
    { code: 'ledger-unusable', severity: 'warning', args: { file: 'ledger.jsonl', message: 'ENOSPC' } },
  ]);
});

function copyOfExample(): string {
  const root = temporaryFolder();
  const example = fileURLToPath(new URL('../../../../examples/inventory', import.meta.url));
  cpSync(example, root, { recursive: true, filter: (path) => !/[\\/](?:node_modules|\.docwright)$/u.test(path) });
  return root;
}

/** The real disk, which from so many appends to the journal on is full. */
function fillingDisk(appends: number, onFull: () => void): CacheFileSystem {
  let left = appends;
  let isFull = false;
  const check = (path: string): void => {
    if (path.endsWith('journal.jsonl') && left-- <= 0) isFull = true;
    if (!isFull) return;
    onFull();
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  return {
    ...nodeFileSystem,
    append: async (path, text, durable) => {
      check(path);
      await nodeFileSystem.append(path, text, durable);
    },
    write: async (path, data, durable) => {
      if (isFull) check(path);
      await nodeFileSystem.write(path, data, durable);
    },
  };
}

async function generate(
  root: string,
  server: AzureServer,
  fileSystem: CacheFileSystem,
  options: Readonly<Record<string, number>> = { concurrency: 1 },
): Promise<GenerateResult> {
  const { config } = resolveConfig({
    root,
    flags: {
      inferTypes: false,
      provider: 'azure-openai',
      providers: { 'azure-openai': { endpoint: server.url, deployment: 'docs', ...options } },
      budgets: { ledger: join(root, 'ledger.jsonl') },
    },
  });
  const secrets = new Map([['AZURE_OPENAI_API_KEY', 'test-key']]);
  return generateDocs(await openWorkspace({ config, secrets, fileSystem }));
}
