import { buildSymbol, testProvider } from '@docwright/test-support';
import { askedSymbols, writeDocs } from '@docwright/test-support/azure-server';
import { describe, expect, it } from 'vitest';
import type { Draft, GenerationRequest, TaskReason } from '../../model/index.ts';
import { createBudget, resolveModel, type Budgets, type LearnedSizes } from '../../tokens/index.ts';
import type { ChatClient, ChatOutcome, ChatRequest } from '../chat-client.ts';
import { ProviderError } from '../provider-error.ts';
import { createModelProvider, type ModelProviderOptions } from './model-provider.ts';

testProvider(() => harness({}).provider);

describe('a model provider', () => {
  it('asks about several symbols at once, and shares out what that took', async () => {
    const run = harness({});
    const drafts = await run.drafts(['a', 'b', 'c']);
    expect(drafts).toMatchObject(
      ['a', 'b', 'c'].map((name) => ({ outcome: 'draft', symbol: `src/subject.ts:${name}` })),
    );
    expect(run.asked).toEqual([['a', 'b', 'c']]);
    const sum = (of: 'inputTokens' | 'outputTokens'): number =>
      drafts.reduce((total, { usage }) => total + (usage?.[of] ?? 0), 0);
    expect([sum('inputTokens'), sum('outputTokens')]).toEqual([3_000, 100]);
    expect(run.provider.tally?.()).toMatchObject({ requests: 1, inputTokens: 3_000, cachedInputTokens: 1_000 });
  });

  it('keeps a record of what did not fit', async () => {
    const run = harness({ options: { symbolTokens: 200 } });
    const asked = requestOf('long');
    const source = `function long() {\n${'  call();\n'.repeat(500)}}`;
    const symbol = { ...asked.context.symbol, lines: 502 };
    const drafts: Draft[] = [];
    const requests = [{ ...asked, context: { ...asked.context, symbol, source } }];
    for await (const draft of run.provider.generate(requests, { signal: new AbortController().signal }))
      drafts.push(draft);
    expect(drafts).toMatchObject([{ outcome: 'draft' }]);
    expect(run.provider.tally?.().trimmed).toEqual({
      'src/subject.ts:long': [expect.stringMatching(/^source: \d+ of 503 lines$/u)],
    });
  });

  it('counts what it sends, and reserves what such an answer needs', async () => {
    const run = harness({});
    await run.drafts(['a']);
    expect(run.requests[0]?.inputTokens).toBeGreaterThan(1_024);
    expect(run.requests[0]?.maxOutputTokens).toBeLessThan(300);
    expect(run.requests[0]?.cacheKey).toBeDefined();
  });

  it('asks again, alone, for what an answer left out or mixed up', async () => {
    const run = harness({
      answer: (request, index) =>
        index === 0 ? text(writeDocs()(request), (entries) => [entries[0], { ...entries[1], name: 'c' }]) : undefined,
    });
    expect(await run.outcomes(['a', 'b', 'c'])).toEqual({ a: 'draft', b: 'draft', c: 'draft' });
    expect(run.asked).toEqual([['a', 'b', 'c'], ['b'], ['c']]);
  });

  it.each(['', 'I am sorry.', '{"symbols":[{"symbol":1,', '```json\n{}\n```'])(
    'gives up on a symbol after a second useless answer: %j',
    async (useless) => {
      const run = harness({ answer: () => answered(useless) });
      expect(await run.outcomes(['a', 'b'])).toEqual({ a: 'failed', b: 'failed' });
      expect(run.asked).toEqual([['a', 'b'], ['a'], ['a'], ['b'], ['b']]);
    },
  );

  it('keeps what was complete of an answer that was cut off, and asks for the rest in halves, with more room at last', async () => {
    const run = harness({
      answer: (request) => {
        const names = namesOf(request);
        const whole = JSON.stringify(writeDocs()(request));
        if (names.length === 5) return answered(whole.slice(0, whole.indexOf('"symbol":2')), 'length');
        return names.includes('e') && request.maxOutputTokens < 200 ? answered('', 'length') : undefined;
      },
    });
    const outcomes = await run.outcomes(['a', 'b', 'c', 'd', 'e']);
    expect(outcomes).toEqual({ a: 'draft', b: 'draft', c: 'draft', d: 'draft', e: 'draft' });
    expect(run.asked.map((names) => names.join(''))).toEqual(['abcde', 'bc', 'de']);
  });

  it('gives a single symbol more room when its answer was cut off', async () => {
    const run = harness({ answer: (_, index) => (index === 0 ? answered('{"symbols":[', 'length') : undefined) });
    expect(await run.outcomes(['a'])).toEqual({ a: 'draft' });
    expect(run.requests[1]?.maxOutputTokens).toBe(3 * (run.requests[0]?.maxOutputTokens ?? 0));
  });

  it('finds out which symbol a filter stumbles over, asks about it once in plainer words, then reports it', async () => {
    const filtered: ChatOutcome = { outcome: 'filtered', category: 'violence', where: 'prompt' };
    const run = harness({ answer: (request) => (namesOf(request).includes('kill') ? filtered : undefined) });
    expect(await run.outcomes(['a', 'kill', 'c', 'd'])).toEqual({
      a: 'draft',
      kill: 'filtered',
      c: 'draft',
      d: 'draft',
    });
    const last = run.requests.filter((request) => namesOf(request).join() === 'kill');
    expect(last).toHaveLength(2);
    expect(last[1]?.messages[0]?.content).not.toBe(last[0]?.messages[0]?.content);
  });

  it('takes a refusal for an answer about the symbol it is about', async () => {
    const refused: ChatOutcome = { outcome: 'refused', text: 'No.', deployment: 'docs', usage };
    const run = harness({ answer: (request) => (namesOf(request).includes('b') ? refused : undefined) });
    const drafts = await run.drafts(['a', 'b']);
    expect(drafts).toContainEqual(
      expect.objectContaining({ outcome: 'failed', message: 'the model refused: No.', retryable: false }),
    );
    expect(drafts.filter(({ outcome }) => outcome === 'draft')).toHaveLength(1);
  });

  it('shows less of a symbol that is too long for the service, then defers it', async () => {
    const tooLong: ChatOutcome = { outcome: 'too-long', message: 'the window is 10 tokens' };
    const run = harness({ answer: () => tooLong });
    expect(await run.drafts(['a'])).toEqual([
      { outcome: 'deferred', symbol: 'src/subject.ts:a', reason: 'the window is 10 tokens' },
    ]);
  });

  it('makes all drafts of an answer durable in one piece before anything else', async () => {
    const kept: string[][] = [];
    const run = harness({
      answer: (request, index) => (index === 0 ? text(writeDocs()(request), (all) => all.slice(0, 2)) : undefined),
    });
    await run.drafts(['a', 'b', 'c'], (drafts) => {
      kept.push(drafts.map(({ symbol }) => symbol.slice(-1)));
      return Promise.resolve();
    });
    expect(kept).toEqual([['a', 'b'], ['c']]);
  });

  it('stops asking when the budget is spent, and defers the rest', async () => {
    const run = harness({ budgets: { run: { tokens: 7_000 } }, options: { batchSymbols: 1, concurrency: 1 } });
    expect(await run.outcomes(['a', 'b', 'c', 'd'])).toEqual({ a: 'draft', b: 'draft', c: 'deferred', d: 'deferred' });
    expect(run.asked).toEqual([['a'], ['b']]);
    const drafts = await run.drafts(['e']);
    expect(drafts).toMatchObject([{ reason: 'the budget of 7000 tokens per run is spent', spent: 'run' }]);
  });

  it('gives out what is under way before it throws', async () => {
    const run = harness({
      options: { batchSymbols: 1, concurrency: 2 },
      answer: (_, index) => {
        if (index === 1) throw new ProviderError('wrong key');
        return undefined;
      },
    });
    const drafts: Draft[] = [];
    await expect(run.fill(drafts, ['a', 'b', 'c', 'd'])).rejects.toThrow('wrong key');
    expect(drafts.map(({ symbol }) => symbol.slice(-1))).toEqual(['a', 'c']);
  });

  it('learns from answers how much to reserve, and how much a plan costs', async () => {
    const store: { sizes: LearnedSizes } = { sizes: { ratios: [] } };
    const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const first = harness({ options: { batchSymbols: 1 }, store });
    await first.drafts(names);
    expect(store.sizes.ratios).toHaveLength(12);
    const second = harness({ options: { batchSymbols: 1 }, store });
    await second.drafts(['g']);
    expect(second.requests[0]?.maxOutputTokens).not.toBe(first.requests[0]?.maxOutputTokens);
    const prepared = await second.provider.prepare?.(['h', 'i'].map((name) => requestOf(name)));
    expect(prepared?.requests).toHaveLength(2);
    expect(prepared?.requests[0]?.expectedOutput.usual).toBeCloseTo(100, 0);
    expect(second.requests).toHaveLength(1);
  });

  it('fits question and answer into a small window, and defers what cannot fit', async () => {
    const [small, tiny] = [4_096, 1_500].map((contextWindow) => ({ ...resolveModel('gpt-4o'), contextWindow }));
    const roomy = harness({ options: { model: small! } });
    expect(Object.values(await roomy.outcomes(['a', 'b', 'c']))).toEqual(['draft', 'draft', 'draft']);
    for (const { inputTokens, maxOutputTokens } of roomy.requests)
      expect(inputTokens + maxOutputTokens).toBeLessThanOrEqual(4_096);
    const narrow = harness({ options: { model: tiny! } });
    expect(await narrow.drafts(['a'])).toMatchObject([
      { outcome: 'deferred', reason: expect.stringContaining('it takes more than') as string },
    ]);
    expect(narrow.requests).toEqual([]);
  });

  it('prices repairs by the share of drafts that earlier runs sent back', async () => {
    const store: { sizes: LearnedSizes } = { sizes: { ratios: [] } };
    const names = Array.from({ length: 40 }, (_, index) => `f${index}`);
    const first = harness({ options: { batchSymbols: 4 }, store });
    const before = await first.provider.prepare?.(names.map((name) => requestOf(name)));
    await first.drafts(names);
    await first.drafts(['f0', 'f1'], undefined, 'repair');
    await first.drafts(['f2', 'f3'], undefined, 'repair');
    expect(store.sizes.repairs).toEqual([{ drafts: 40, repaired: 4 }]);

    const asked = names.map((name) => requestOf(name));
    const second = harness({ options: { batchSymbols: 4 }, store });
    const { repairs } = (await second.provider.prepare?.(asked)) ?? {};
    // In ten questions of four symbols each, with one draft in ten going back.
    expect(repairs?.requests).toBeCloseTo(10 * (1 - 0.9 ** 4), 5);
    expect(repairs?.cost).toBeGreaterThan(before?.repairs?.cost ?? Infinity);
    const [low = Infinity, high = 0] = repairs?.costRange ?? [];
    expect([low, repairs?.cost, high]).toEqual([low, repairs?.cost ?? 0, high].toSorted((left, right) => left - right));

    const never = harness({ options: { repairRounds: 0 }, store });
    expect(await never.provider.prepare?.(asked)).not.toHaveProperty('repairs');
  });

  it('sends the first question alone, so that the others find its beginning in the cache', async () => {
    const open = { now: 0, most: [] as number[] };
    const run = harness({
      options: { batchSymbols: 1 },
      answer: async () => {
        open.most.push(++open.now);
        await Promise.resolve();
        open.now--;
        return undefined;
      },
    });
    await run.drafts(['a', 'b', 'c']);
    expect(open.most).toEqual([1, 1, 2]);
  });
});

const usage = { inputTokens: 3_000, cachedInputTokens: 1_000, outputTokens: 100 };

interface HarnessOptions {
  readonly answer?: (request: ChatRequest, index: number) => ChatOutcome | undefined | Promise<ChatOutcome | undefined>;
  readonly options?: Partial<ModelProviderOptions>;
  readonly budgets?: Budgets;
  readonly store?: { sizes: LearnedSizes };
}

function harness({ answer, options, budgets = {}, store }: HarnessOptions) {
  const requests: ChatRequest[] = [];
  const client: ChatClient = {
    model: 'gpt-4o',
    async send(request, { signal }) {
      signal.throwIfAborted();
      const index = requests.push(request) - 1;
      return (await answer?.(request, index)) ?? answered(JSON.stringify(writeDocs()(request)));
    },
  };
  const provider = createModelProvider(
    { name: 'test', model: resolveModel('gpt-4o'), ...options },
    {
      connect: () => client,
      budget: createBudget({ budgets }),
      ...(store && {
        learned: {
          read: () => Promise.resolve(store.sizes),
          write: (sizes) => Promise.resolve(void (store.sizes = sizes)),
        },
      }),
    },
  );
  const { signal } = new AbortController();
  const fill = async (
    drafts: Draft[],
    names: readonly string[],
    keep?: (drafts: readonly Draft[]) => Promise<void>,
    reason: TaskReason = 'missing',
  ) => {
    const asked = names.map((name) => requestOf(name, reason));
    for await (const draft of provider.generate(asked, { signal, ...(keep && { keep }) })) drafts.push(draft);
  };
  const drafts = async (
    names: readonly string[],
    keep?: (drafts: readonly Draft[]) => Promise<void>,
    reason?: TaskReason,
  ): Promise<Draft[]> => {
    const given: Draft[] = [];
    await fill(given, names, keep, reason);
    return given;
  };
  return {
    provider,
    requests,
    fill,
    drafts,
    outcomes: async (names: readonly string[]): Promise<Record<string, string>> =>
      Object.fromEntries((await drafts(names)).map(({ symbol, outcome }) => [symbol.split(':')[1] ?? '', outcome])),
    get asked() {
      return requests.map(namesOf);
    },
  };
}

function namesOf(request: ChatRequest): string[] {
  return askedSymbols(request).map(({ name }) => name);
}

function answered(text: string, finish: 'stop' | 'length' = 'stop'): ChatOutcome {
  return { outcome: 'answer', text, finish, deployment: 'docs', usage };
}

type Entry = Readonly<Record<string, unknown>>;

function text(answer: Readonly<Record<string, unknown>>, change: (entries: Entry[]) => unknown[]): ChatOutcome {
  return answered(JSON.stringify({ symbols: change(answer['symbols'] as Entry[]) }));
}

function requestOf(name: string, reason: TaskReason = 'missing'): GenerationRequest {
  const symbol = buildSymbol({ name });
  return {
    task: { symbol: symbol.id, reason },
    context: { symbol, members: [], uses: [], types: [], neighbours: [] },
    key: `key of ${name}`,
  };
}
