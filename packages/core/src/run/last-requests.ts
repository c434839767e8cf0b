import type { RequestRecord } from '../model/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

const [name, key] = ['last-requests', 'of this machine'];

/** Keeps what the last run on this machine sent, for reports. */
export async function keepRequests({ cache }: Workspace, requests: readonly RequestRecord[]): Promise<void> {
  await cache.memo.set(name, key, requests);
}

/** What the last run on this machine that sent anything sent, request by request; no more than the last 50,000. */
export async function readLastRequests({ cache }: Workspace): Promise<readonly RequestRecord[]> {
  return (await cache.memo.get<readonly RequestRecord[]>(name, key)) ?? [];
}
