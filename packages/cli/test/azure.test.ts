import { faults, startAzureServer, writeDocs, type AzureServer, type AzureServerOptions } from '@docwright/test-support/azure-server';
import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf, readFolder, temporaryFolder } from './temporary-folder.ts';

// A model over the wire, by the loopback server.

const servers: AzureServer[] = [];

afterEach(async () => {
  const unplanned = servers.flatMap((server) => server.unplanned);
  await Promise.all(servers.splice(0).map((server) => server.close()));
  expect(unplanned).toEqual([]);
});

test('generate documents the example through Azure OpenAI, and a second run asks nothing', async () => {
  const { cwd, server, environment } = await example();
  const { code, stdout, stderr } = await runDocwright(cwd, ['generate', '--provider', 'azure-openai'], { environment });
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ +\d{2,} {2}documented$/mu);
  const asked = server.requests.length;
  expect(asked).toBeGreaterThan(1);
  expect(server.requests.every(({ status }) => status === 200)).toBe(true);
  expect((await runDocwright(cwd, ['generate', '--provider', 'azure-openai'], { environment })).code).toBe(0);
  expect(server.requests).toHaveLength(asked);
});

async function example(options: Omit<AzureServerOptions, 'answer'> & Partial<Pick<AzureServerOptions, 'answer'>> = {}) {
  const server = await startAzureServer({ answer: writeDocs(), ...options });
  servers.push(server);
  const environment = {
    AZURE_OPENAI_ENDPOINT: server.url,
    AZURE_OPENAI_DEPLOYMENT: 'docs',
    AZURE_OPENAI_API_KEY: 'test-key',
    HOME: temporaryFolder(),
  };
  return { cwd: copyOf('examples/inventory'), server, environment };
}
