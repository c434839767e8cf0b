import { startAzureServer, writeDocs, type AzureServer } from '@docwright/test-support/azure-server';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { nodeFileSystem, type CacheFileSystem } from '../../src/cache/index.ts';
import { resolveConfig } from '../../src/config/index.ts';
import { generateDocs, openWorkspace, type GenerateResult } from '../../src/index.ts';
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
