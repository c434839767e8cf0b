import {
  createScaledClock,
  faults,
  startAzureServer,
  type AzureServer,
  type Fault,
} from '@docwright/test-support/azure-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createChatClient, type AttemptRecord, type ChatClient, type ChatRequest } from '../../src/providers/index.ts';
import { sendWithinBudget, type Sent } from '../../src/providers/send-within-budget.ts';
import {
  createBudget,
  createMemoryLedger,
  type Budgets,
  type Ledger,
  type LedgerEntry,
} from '../../src/tokens/index.ts';

// What tries over the wire take from a budget.

const servers: AzureServer[] = [];
let attempts: AttemptRecord['kind'][] = [];
afterEach(async () => {
  attempts = [];
  for (const server of servers.splice(0)) await server.close();
});

const request: ChatRequest = {
  messages: [{ role: 'user', content: 'export function open(): void' }],
  maxOutputTokens: 200,
  inputTokens: 20,
};
/** What is reserved for a try. */
const reserved = 220;

async function start(scripted: readonly Fault[]): Promise<{ server: AzureServer; client: ChatClient }> {
  const server = await startAzureServer({
    answer: () => ({ summary: 'Opens it.' }),
    clock: createScaledClock(200),
    faults: scripted,
  });
  servers.push(server);
  return { server, client: connect(server.url) };
}

function connect(endpoint: string, scale = 200): ChatClient {
  const deadlines = { firstByte: 10_000_000, total: 10_000_000 };
  return createChatClient(
    {
      ...{ kind: 'azure-openai', model: 'gpt-4o', parameters: { tokenLimit: 'max_tokens' }, endpoint },
      ...{ deployments: [{ name: 'docs' }], timeouts: deadlines },
    },
    {
      secrets: new Map([['AZURE_OPENAI_API_KEY', 'test-key']]),
      clock: createScaledClock(scale),
      random: () => 0.5,
      onAttempt: ({ kind }) => attempts.push(kind),
    },
  );
}

/** A ledger that can be looked into. */
function openLedger(): Ledger & { tokens(): number[] } {
  const ledger = createMemoryLedger();
  let seen: readonly LedgerEntry[] = [];
  return {
    update: (decide) =>
      ledger.update((entries) => {
        const entry = decide(entries);
        seen =
          entry === undefined ? entries : [...new Map([...entries, entry].map((each) => [each.id, each])).values()];
        return entry;
      }),
    tokens: () => seen.map(({ tokens }) => tokens),
  };
}

function send(
  client: ChatClient,
  ledger: Ledger,
  {
    budgets = { run: { tokens: 100_000 } },
    signal = never,
  }: { readonly budgets?: Budgets; readonly signal?: AbortSignal } = {},
): Promise<Sent> {
  return sendWithinBudget(request, {
    connect: () => client,
    budget: createBudget({ budgets, ledger }),
    price: () => 0,
    signal,
  });
}

const never = new AbortController().signal;

function usedBy(sent: Sent): number {
  const usage = 'outcome' in sent && 'usage' in sent.outcome ? sent.outcome.usage : undefined;
  return (usage?.inputTokens ?? 0) + (usage?.outputTokens ?? 0);
}

describe('a try that may be billed', () => {
  it.each<[string, Fault]>([
    ['a stumble of the service', faults.serverError],
    ['a service that is away', faults.unavailable],
    ['a timeout of the service', faults.timeout],
    ['an answer that broke off', faults.resetMidBody],
    ['an answer that ended early', faults.truncatedClose],
    ['an answer that never came', faults.resetBefore],
    ['a page in its place', faults.htmlPage],
  ])('counts with all that was reserved: %s', async (_, fault) => {
    const { client } = await start([fault, fault]);
    const ledger = openLedger();
    const sent = await send(client, ledger);
    expect(sent).toMatchObject({ outcome: { outcome: 'answer' } });
    expect(ledger.tokens()).toEqual([reserved, reserved, usedBy(sent)]);
  });

  it('counts with its usage where that is known, and once', async () => {
    const { client } = await start([faults.nullContent]);
    const ledger = openLedger();
    const sent = await send(client, ledger);
    expect(ledger.tokens()).toHaveLength(2);
    expect(ledger.tokens().reduce((sum, tokens) => sum + tokens, 0)).toBe(usedBy(sent));
    expect(ledger.tokens()[0]).toBeLessThan(reserved);
  });

  it('counts when it was the last one', async () => {
    const { client } = await start(Array.from({ length: 3 }, () => faults.htmlPage));
    const ledger = openLedger();
    expect(await send(client, ledger)).toMatchObject({ outcome: { outcome: 'failed' } });
    expect(ledger.tokens()).toEqual([reserved, reserved, reserved]);
  });

  it('is not made when the budget has no room for it', async () => {
    const { server, client } = await start(Array.from({ length: 9 }, () => faults.serverError));
    const ledger = openLedger();
    const budgets = { day: { tokens: 2 * reserved + 10 } };
    expect(await send(client, ledger, { budgets })).toEqual({
      spent: { verdict: 'spent', window: 'day', unit: 'tokens', limit: 2 * reserved + 10 },
    });
    expect(server.requests).toHaveLength(2);
  });
});

describe('a try that the service turned down', () => {
  it.each<[string, Fault]>([
    ['a quota', faults.overQuota({ 'retry-after-ms': '500' })],
    ['no room', faults.overCapacity({ 'retry-after-ms': '500' })],
  ])('costs nothing: %s', async (_, fault) => {
    const { client } = await start([fault, fault, fault]);
    const ledger = openLedger();
    const sent = await send(client, ledger);
    expect(ledger.tokens()).toEqual([usedBy(sent)]);
  });

  it.each<[string, Fault]>([
    ['a wrong key', faults.authentication],
    ['an unknown deployment', faults.deploymentNotFound],
  ])('costs nothing: %s', async (_, fault) => {
    const { client } = await start([fault]);
    const ledger = openLedger();
    await expect(send(client, ledger)).rejects.toMatchObject({ name: 'ProviderError' });
    expect(ledger.tokens()).toEqual([0]);
  });

  it('costs nothing when nobody was there', async () => {
    const { server } = await start([]);
    await server.close();
    servers.splice(0);
    const ledger = openLedger();
    await expect(send(connect(server.url), ledger)).rejects.toMatchObject({ name: 'ProviderError' });
    expect(ledger.tokens()).toEqual([0]);
  });
});

describe('an aborted request', () => {
  it('counts with all that was reserved while it is under way', async () => {
    const { server, client } = await start([faults.hang]);
    const ledger = openLedger();
    const abort = new AbortController();
    const sent = send(client, ledger, { signal: abort.signal });
    await expect.poll(() => server.requests.length, { timeout: 60_000 }).toBe(1);
    abort.abort(new Error('Ctrl-C'));
    await expect(sent).rejects.toThrow('Ctrl-C');
    expect(ledger.tokens()).toEqual([reserved]);
  });

  it('costs nothing while it waits for its turn', async () => {
    const { server } = await start([faults.overQuota({ 'retry-after': '500' })]);
    // Minutes that take minutes: the wait is not over before it is looked at.
    const client = connect(server.url, 1);
    const ledger = openLedger();
    const abort = new AbortController();
    const sent = send(client, ledger, { signal: abort.signal });
    await expect.poll(() => server.requests.length, { timeout: 60_000 }).toBe(1);
    // Until the client has read how long it is told to wait.
    await expect.poll(() => attempts, { timeout: 60_000 }).toEqual(['quota']);
    abort.abort(new Error('Ctrl-C'));
    await expect(sent).rejects.toThrow('Ctrl-C');
    expect(ledger.tokens()).toEqual([0]);
  });
});
