import {
  createScaledClock,
  errorReplies,
  faults,
  startAzureServer,
  type AzureServer,
  type AzureServerOptions,
  type Fault,
} from '@docwright/test-support/azure-server';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createChatClient,
  ProviderError,
  type AttemptRecord,
  type AzureOpenAIOptions,
} from '../../src/providers/index.ts';
import type { Clock } from '../../src/providers/chat/clock.ts';
import type { ChatClient, ChatOutcome, ChatRequest } from '../../src/providers/index.ts';

const key = 'sk-this-key-must-never-be-seen-0123456789';
/** A second of the clocks takes 5 ms. */
const scale = 200;
const fine = { outcome: 'answer', text: '{"summary":"Opens it."}', finish: 'stop' };
const down = /down/u;
const servers: AzureServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const request: ChatRequest = {
  messages: [{ role: 'user', content: 'export function open(): void' }],
  maxOutputTokens: 200,
  inputTokens: 20,
};

async function start(options: AzureServerOptions): Promise<AzureServer> {
  const server = await startAzureServer({
    keys: [key],
    answer: () => ({ summary: 'Opens it.' }),
    clock: createScaledClock(scale),
    ...options,
  });
  servers.push(server);
  return server;
}

interface Setting {
  readonly options?: Partial<AzureOpenAIOptions>;
  readonly records?: AttemptRecord[];
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly getToken?: () => Promise<{ token: string; expiresOnTimestamp: number }>;
}

function connect(endpoint: string, { options = {}, records = [], ...environment }: Setting = {}): ChatClient {
  return createChatClient(
    {
      kind: 'azure-openai',
      model: 'gpt-4o',
      parameters: { tokenLimit: 'max_tokens' },
      endpoint,
      deployments: [{ name: 'docs' }],
      // Far off: the computer that runs the tests may be slow, and deadlines have rows of their own.
      timeouts: { firstByte: 10_000_000, total: 10_000_000 },
      ...options,
    },
    {
      secrets: new Map([['AZURE_OPENAI_API_KEY', key]]),
      clock: createScaledClock(scale),
      random: () => 0.5,
      onAttempt: (record) => records.push(record),
      ...environment,
    },
  );
}

const send = (client: ChatClient, question = request): Promise<ChatOutcome> =>
  client.send(question, { signal: new AbortController().signal });

/** The outcome, or the error that ended the run; as text too, where a key could show. */
async function outcomeOf(client: ChatClient): Promise<{ result: unknown; text: string }> {
  try {
    const result = await send(client);
    return { result, text: JSON.stringify(result) };
  } catch (error) {
    const { message, stack, cause } = error as Error;
    return { result: error, text: `${message}\n${stack ?? ''}\n${JSON.stringify(error)}\n${JSON.stringify(cause)}` };
  }
}

/** Runs something as soon as something else holds; gives back what cancels it. */
function runOnce(holds: () => boolean, run: () => void): () => void {
  const timer = setInterval(() => {
    if (!holds()) return;
    clearInterval(timer);
    run();
  }, 2);
  return () => clearInterval(timer);
}

const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault);
const reply = (value: ReturnType<typeof errorReplies.wrongKey>): Fault => ({ fault: 'reply', reply: value });
const echo = errorReplies.wrongKey();
const variant = errorReplies.promptFiltered('jailbreak');

type Expected = RegExp | Readonly<Record<string, unknown>>;

/** The fault, what comes of it, and how many requests are sent. A pattern is the message of the error that ends the run. */
const table: readonly [string, readonly Fault[], Expected, number][] = [
  ['401 wrong key', [faults.authentication], /docs.*AZURE_OPENAI_API_KEY.*401/u, 1],
  ['401 that quotes the key', [reply({ ...echo, body: echo.body.replace('invalid', key) })], /\[key\]/u, 1],
  ['403 network rules', [faults.forbidden], /403/u, 1],
  ['404 deployment', [faults.deploymentNotFound], /Deployment "docs".*404/u, 1],
  ['404 path', [faults.resourceNotFound], /http:\/\/127.*404/u, 1],
  ['400 old api-version', [reply(errorReplies.oldApiVersion())], /2024-08-01-preview/u, 1],
  ['400 another', [reply(errorReplies.notPlanned('it'))], { outcome: 'failed', retryable: false }, 1],
  ['context length', [faults.tooLong], { outcome: 'too-long' }, 1],
  [
    'prompt filtered',
    [faults.promptFiltered('violence')],
    { outcome: 'filtered', category: 'violence', where: 'prompt' },
    1,
  ],
  [
    'prompt filtered, other names',
    [
      reply({
        ...variant,
        body: variant.body.replace('innererror', 'inner_error').replace('filter_result"', 'filter_results"'),
      }),
    ],
    { outcome: 'filtered', category: 'jailbreak', where: 'prompt' },
    1,
  ],
  ['answer filtered', [faults.answerFiltered('hate')], { outcome: 'filtered', category: 'hate', where: 'answer' }, 1],
  ['answer filtered in part', [faults.answerFiltered('hate', 'Some')], { outcome: 'filtered', category: 'hate' }, 1],
  ['filter not run', [faults.filterNotRun], fine, 1],
  ['408', [faults.timeout], fine, 2],
  ['409', [faults.conflict], fine, 2],
  ['500', [faults.serverError], fine, 2],
  ['502 with a page', [faults.badGateway], fine, 2],
  ['503', [faults.unavailable], fine, 2],
  ['a burst of 500s', times(4, faults.serverError), fine, 5],
  ['429 with milliseconds', [faults.overQuota({ 'retry-after-ms': '5000', 'retry-after': '1' })], fine, 2],
  ['429 with seconds', [faults.overQuota({ 'retry-after': '5' })], fine, 2],
  ['429 without headers', [faults.overQuota()], fine, 2],
  [
    '429 with garbage',
    [
      faults.overQuota({
        'retry-after': 'soon',
        'x-ratelimit-limit-tokens': '-1',
        'x-ratelimit-remaining-tokens': 'x',
      }),
    ],
    fine,
    2,
  ],
  ['429 with a negative wait', [faults.overQuota({ 'retry-after-ms': '-5', 'retry-after': '-1' })], fine, 2],
  ['429 for capacity', [faults.overCapacity({ 'retry-after': '2' })], fine, 2],
  ['a storm of 429s', times(10, faults.overQuota({ 'retry-after-ms': '500' })), fine, 11],
  ['a storm of 429s without headers', times(6, faults.overQuota()), fine, 7],
  ['a burst of everything', [faults.unavailable, faults.badGateway, faults.timeout, faults.overCapacity()], fine, 5],
  [
    '429s without end',
    times(40, faults.overQuota({ 'retry-after-ms': '500' })),
    { outcome: 'failed', retryable: true },
    13,
  ],
  ['429 for a day', [faults.overQuota({ 'retry-after': '86400' })], { outcome: 'too-long' }, 1],
  [
    'out of credit',
    [
      reply({
        ...errorReplies.overQuota('docs', 'token'),
        body: '{"error":{"code":"insufficient_quota","message":"You exceeded your current quota"}}',
      }),
    ],
    /exceeded your current quota/u,
    1,
  ],
  ['reset before the answer', [faults.resetBefore], fine, 2],
  ['reset in mid-body', [faults.resetMidBody], fine, 2],
  ['closed in mid-body', [faults.truncatedClose], fine, 2],
  ['a late answer', [faults.slow(10_000)], fine, 1],
  ['200 with a page', [faults.htmlPage], fine, 2],
  ['200 with pages only', times(3, faults.htmlPage), { outcome: 'failed', retryable: true }, 3],
  ['invalid JSON', [faults.invalidJson], fine, 2],
  ['an enormous answer', [faults.enormous], fine, 2],
  ['no content', [faults.nullContent], fine, 2],
  ['no choice', [faults.noChoices], fine, 2],
  ['never a choice', times(3, faults.noChoices), { outcome: 'failed', retryable: true }, 3],
  ['no usage', [faults.noUsage], { ...fine, usage: { inputTokens: 20, cachedInputTokens: 0, outputTokens: 6 } }, 1],
  ['empty content', [faults.content('')], { ...fine, text: '' }, 1],
  ['refusal', [faults.refusal], { outcome: 'refused', text: 'I cannot help with that.' }, 1],
  ['cut off', [faults.cutOff('{"summary":"Op')], { ...fine, text: '{"summary":"Op', finish: 'length' }, 1],
  ['all spent on reasoning', [faults.reasoningExhausted], { ...fine, text: '', finish: 'length' }, 1],
];

describe('a fault over the wire', () => {
  it.each(table)('%s', async (_, scripted, expected, sent) => {
    const server = await start({ faults: scripted });
    const records: AttemptRecord[] = [];
    const { result, text } = await outcomeOf(connect(server.url, { records }));
    if (expected instanceof RegExp) {
      expect(result).toBeInstanceOf(ProviderError);
      expect((result as Error).message).toMatch(expected);
    } else expect(result).toMatchObject(expected);
    expect(server.requests).toHaveLength(sent);
    expect(records).toHaveLength(sent);
    expect(text + JSON.stringify(records)).not.toContain(key.slice(0, 12));
    expect(server.unplanned).toEqual([]);
  });

  // The deadline passes once, and not before the request has come as far as the fault: on any machine.
  it.each<[string, Fault, 'firstByte' | 'total', 'sent' | 'begun']>([
    ['no answer begins', faults.hang, 'firstByte', 'sent'],
    ['the answer begins too late', faults.slow(100_000_000), 'firstByte', 'sent'],
    ['the answer stalls', faults.stall, 'total', 'begun'],
  ])('keeps its own deadline when %s', async (_, fault, deadline, stage) => {
    const server = await start({ faults: [fault] });
    const stages = { sent: () => server.requests.length > 0, begun: () => answersBegun > 0 };
    let [deadlines, answersBegun] = [0, 0];
    const real = createScaledClock(scale);
    const after = (milliseconds: number, run: () => void): (() => void) => {
      if (milliseconds !== 120_000) return real.after(milliseconds, run);
      return deadlines++ === 0 ? runOnce(stages[stage], run) : () => undefined;
    };
    const countingFetch: typeof fetch = async (...asked) => {
      const response = await fetch(...asked);
      answersBegun++;
      return response;
    };
    const far = { firstByte: 10_000_000, total: 10_000_000 };
    const client = connect(server.url, {
      options: { timeouts: { ...far, [deadline]: 120_000 } },
      clock: { ...real, after },
      fetch: countingFetch,
    });
    expect((await outcomeOf(client)).result).toMatchObject(fine);
    await expect.poll(() => server.requests.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it.each([
    ['milliseconds before seconds', { 'retry-after-ms': '4000', 'retry-after': '1' }, 4000],
    ['seconds', { 'retry-after': '3' }, 3000],
    ['a date', { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }, Infinity],
    ['nothing', {}, 250],
  ])('waits as long as told by %s', async (_, headers, least) => {
    const server = await start({ faults: [faults.overQuota(headers)] });
    await outcomeOf(connect(server.url));
    const [first, second] = server.requests;
    // An hour is longer than anybody waits.
    expect(second === undefined ? Infinity : second.time - first!.time).toBeGreaterThanOrEqual(least);
  });
});

describe('a run', () => {
  it('does not follow a redirect with its key', async () => {
    const other = await start({});
    const server = await start({ faults: [faults.redirect(`${other.url}/openai/v1/chat/completions`)] });
    await expect(send(connect(server.url))).rejects.toThrow(/redirects/u);
    expect(other.requests).toEqual([]);
  });

  it('ends when the host is not there, and says which', async () => {
    const lookUp = (): Promise<never> =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }));
    const client = connect('https://nowhere.invalid', { fetch: lookUp });
    const sent = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => send(client, ask(index))));
    expect(sent.at(-1)).toMatchObject({ reason: { name: 'ProviderError', message: /nowhere\.invalid.*not found/u } });
  });

  it('ends when no name server knows the host', async () => {
    // RFC 6761 keeps the name from ever being given to anybody.
    const records: AttemptRecord[] = [];
    const client = connect('http://docwright.invalid', { records });
    const sent = await Promise.allSettled(Array.from({ length: 4 }, (_, index) => send(client, ask(index))));
    expect(sent.at(-1)).toMatchObject({
      reason: {
        name: 'ProviderError',
        message: /docwright\.invalid.*host of the endpoint (?:was not found|could not)/u,
      },
    });
    expect(records.every(({ kind, usage }) => kind === 'transport' && usage === undefined)).toBe(true);
  });

  it('ends at once when TLS does not hold', async () => {
    const server = await start({});
    await expect(send(connect(server.url.replace('http:', 'https:')))).rejects.toThrow(/TLS/u);
  });

  it('gives up on a deployment that is down, and keeps what was answered', async () => {
    const server = await start({ faults: ({ index }) => (index < 5 ? undefined : faults.serverError) });
    const client = connect(server.url);
    const sent = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => send(client, ask(index))));
    expect(sent.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(5);
    expect(sent.at(-1)).toMatchObject({ status: 'rejected', reason: { name: 'ProviderError', message: down } });
    expect(server.requests.length).toBeLessThan(40);
  });

  it.each([
    ['with headers', { 'retry-after-ms': '2000' }],
    ['without headers', {}],
  ])('outlasts a storm of 429s %s that meets everybody', async (_, headers) => {
    const server = await start({ faults: ({ index }) => (index < 12 ? faults.overQuota(headers) : undefined) });
    const client = connect(server.url);
    const sent = await Promise.all(Array.from({ length: 10 }, (_, index) => send(client, ask(index))));
    expect(sent.map(({ outcome }) => outcome)).toEqual(sent.map(() => 'answer'));
    expect(server.requests.filter(({ status }) => status === 200)).toHaveLength(10);
  });

  it('spills over to a second deployment when the first is full', async () => {
    const quota = { tokensPerMinute: 3000, requestsPerMinute: 600 };
    const server = await start({
      deployments: [
        { name: 'docs', quota },
        { name: 'more', quota },
      ],
    });
    const client = connect(server.url, { options: { deployments: [{ name: 'docs' }, { name: 'more' }] } });
    // Fewer than either of them takes in a minute, so that nothing depends on how fast they travel.
    const sent = await Promise.all(Array.from({ length: 14 }, (_, index) => send(client, ask(index))));
    const used = sent.map((outcome) => ('deployment' in outcome ? outcome.deployment : ''));
    expect(new Set(used)).toEqual(new Set(['docs', 'more']));
    expect(server.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('goes on with the second deployment when the first is down', async () => {
    const server = await start({
      deployments: [{ name: 'docs' }, { name: 'more' }],
      faults: ({ body }) => ((body as { model: string }).model === 'docs' ? faults.serverError : undefined),
    });
    const client = connect(server.url, { options: { deployments: [{ name: 'docs' }, { name: 'more' }] } });
    const sent = await Promise.all(Array.from({ length: 20 }, (_, index) => send(client, ask(index))));
    expect(sent.every((outcome) => outcome.outcome === 'answer' && outcome.deployment === 'more')).toBe(true);
  });

  it('asks a deployment that stumbled over a request not again for it while there is another', async () => {
    const server = await start({
      deployments: [{ name: 'docs' }, { name: 'more' }],
      faults: ({ index }) => (index === 0 ? faults.serverError : undefined),
    });
    const records: AttemptRecord[] = [];
    const deployments = [{ name: 'docs' }, { name: 'more' }];
    expect(await send(connect(server.url, { options: { deployments }, records }))).toMatchObject(fine);
    expect(records.map(({ deployment, kind }) => [deployment, kind])).toEqual([
      ['docs', 'service'],
      ['more', 'outcome'],
    ]);
  });

  it('renews an expired token once, for all requests', async () => {
    let issued = 0;
    const server = await start({
      acceptsToken: (token) => token === 'token-2' || (token === 'token-1' && server.requests.length < 3),
    });
    const getToken = (): Promise<{ token: string; expiresOnTimestamp: number }> =>
      Promise.resolve({ token: `token-${++issued}`, expiresOnTimestamp: Date.now() + 3_600_000 });
    const client = connect(server.url, { options: { credential: 'entra' }, getToken });
    for (let index = 0; index < 6; index++) expect(await send(client, ask(index))).toMatchObject({ outcome: 'answer' });
    expect(issued).toBe(2);
    expect(server.requests.filter(({ status }) => status === 401)).toHaveLength(1);
  });

  it('says that no token could be had', async () => {
    const server = await start({});
    const getToken = (): Promise<never> => Promise.reject(new RangeError(`secret ${key}`));
    const error = await send(connect(server.url, { options: { credential: 'entra' }, getToken })).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'ProviderError', message: expect.not.stringContaining(key) as string });
  });

  it('sends identical requests under way once, and bills them once', async () => {
    const server = await start({});
    const client = connect(server.url);
    const sent = await Promise.all([send(client), send(client), send(client)]);
    expect(server.requests).toHaveLength(1);
    expect(sent.map((outcome) => outcome.outcome === 'answer' && outcome.usage.outputTokens)).toEqual([6, 0, 0]);
  });

  it('aborts to the socket', async () => {
    const server = await start({ faults: [faults.hang] });
    const abort = new AbortController();
    const client = connect(server.url);
    const sent = [client.send(request, { signal: abort.signal }), client.send(ask(1), { signal: abort.signal })];
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    const reason = new Error('Ctrl-C');
    abort.abort(reason);
    for (const each of await Promise.allSettled(sent)) expect(each).toEqual({ status: 'rejected', reason });
    await expect.poll(() => server.requests[0]?.aborted).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

function ask(index: number): ChatRequest {
  return { ...request, messages: [{ role: 'user', content: `Question ${index}` }] };
}
