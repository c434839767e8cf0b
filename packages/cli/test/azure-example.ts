import {
  askedSymbols,
  startAzureServer,
  writeDocs,
  type AzureServer,
  type AzureServerOptions,
  type RecordedRequest,
} from '@docwright/test-support/azure-server';
import { expect } from 'vitest';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

const servers: AzureServer[] = [];

/** A copy of the example project, and a server with the variables that lead to it. */
export async function example(
  options: Omit<AzureServerOptions, 'answer'> & Partial<Pick<AzureServerOptions, 'answer'>> = {},
) {
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

/** Closes what {@link example} started; for `afterEach`. Nothing unplanned may have been asked for. */
export async function closeServers(): Promise<void> {
  const unplanned = servers.flatMap((server) => server.unplanned);
  await Promise.all(servers.splice(0).map((server) => server.close()));
  expect(unplanned).toEqual([]);
}

/** How often symbols were asked about: `[1]` when each was once. */
export function timesAsked(requests: readonly RecordedRequest[]): number[] {
  const times = new Map<string, number>();
  for (const { body } of requests) {
    for (const { name, text } of askedSymbols(body as Parameters<typeof askedSymbols>[0])) {
      const id = `${/^in: .*$/mu.exec(text)?.[0]} ${name}`;
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  return [...new Set(times.values())];
}
