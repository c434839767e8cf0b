import { describe, expect, it } from 'vitest';
import type { Doc, DocTask, Draft, Finding, GenerationRequest, SymbolRecord } from '../model/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { Critic } from './critic.ts';
import type { TaskOutcome } from './outcome.ts';
import { runWaves, type WaveTools } from './run-waves.ts';

const good: Doc = { summary: 'Adds two numbers.' };
const bad: Doc = { summary: 'Lies.' };

describe('runWaves', () => {
  it('shows later waves what earlier ones accepted', async () => {
    const run = harness({ answer: (request) => draft(request, good) });
    await runWaves([[task('a')], [task('b')]], run.tools);
    expect(run.seen).toEqual([
      ['a', []],
      ['b', ['a']],
    ]);
  });

  it('journals an answer before it is judged', async () => {
    const run = harness({ answer: (request) => draft(request, good) });
    await runWaves([[task('a')]], run.tools);
    expect(run.log).toEqual(['journal a', 'verify a', 'accepted a']);
  });

  it('takes answers from the journal instead of asking again', async () => {
    const journaled = new Map([['key a', { outcome: 'draft', symbol: 'a', doc: good } satisfies Draft]]);
    const run = harness({ journaled, answer: () => expect.unreachable('asked again') });
    await runWaves([[task('a')]], run.tools);
    expect(run.outcomes).toMatchObject([{ symbol: 'a', outcome: 'accepted', reused: true }]);
  });

  it('shows what was accepted only from the next round on, so that a resumed run puts the same questions', async () => {
    const journaled = new Map([['key a', { outcome: 'draft', symbol: 'a', doc: good } satisfies Draft]]);
    const run = harness({
      journaled,
      repairRounds: 1,
      answer: (request) => draft(request, request.task.symbol === 'b' && !request.task.findings ? bad : good),
    });
    const rounds: number[] = [];
    await runWaves([[task('a'), task('b')], [task('c')]], {
      ...run.tools,
      beginRound: () => rounds.push(run.outcomes.length),
    });
    expect(rounds).toEqual([0, 1, 2]);
    expect(run.outcomes).toHaveLength(3);
  });

  it('builds a question when it is about to be asked, and holds none that is answered', async () => {
    const run = harness({ answer: (request) => draft(request, good) });
    const built: [symbol: string, answered: number][] = [];
    const request = (each: DocTask): GenerationRequest => {
      built.push([each.symbol, run.outcomes.length]);
      return run.tools.request(each);
    };
    await runWaves([[task('a'), task('b'), task('c')]], { ...run.tools, request });
    expect(built).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('reports what a provider did not even take', async () => {
    const run = harness({ answer: (request) => draft(request, good) });
    const provider: Provider = {
      ...run.tools.provider,
      async *generate(requests) {
        for (const request of requests) {
          yield await Promise.resolve(draft(request, good));
          return;
        }
      },
    };
    await runWaves([[task('a'), task('b'), task('c')]], { ...run.tools, provider });
    expect(run.outcomes.map(({ symbol, outcome }) => `${symbol} ${outcome}`)).toEqual([
      'a accepted',
      'b failed',
      'c failed',
    ]);
  });

  it('drops a task that has become needless', async () => {
    const run = harness({ answer: (request) => draft(request, good) });
    await runWaves([[task('a')], [task('b')]], { ...run.tools, isNeedless: ({ symbol }) => symbol === 'b' });
    expect(run.outcomes.map(({ symbol }) => symbol)).toEqual(['a']);
  });

  it('asks again for an answer that failed in an earlier run', async () => {
    const failed: Draft = { outcome: 'failed', symbol: 'a', message: 'busy', retryable: true };
    const run = harness({ journaled: new Map([['key a', failed]]), answer: (request) => draft(request, good) });
    await runWaves([[task('a')]], run.tools);
    expect(run.outcomes).toMatchObject([{ outcome: 'accepted', reused: false }]);
  });

  it('rejects a draft with an error and sends it back with the findings', async () => {
    const run = harness({
      repairRounds: 1,
      answer: (request) => draft(request, request.task.findings ? good : bad),
    });
    await runWaves([[task('a')]], run.tools);
    expect(run.outcomes).toMatchObject([
      { outcome: 'accepted', task: { reason: 'repair', findings: [{ code: 'lie' }] } },
    ]);
  });

  it('gives up on a draft after the last repair', async () => {
    const run = harness({ repairRounds: 2, answer: (request) => draft(request, bad) });
    await runWaves([[task('a')]], run.tools);
    expect(run.outcomes).toMatchObject([{ outcome: 'rejected', symbol: 'a' }]);
    expect(run.seen).toHaveLength(3);
  });

  it('lets a critic reject what the gate let pass, and asks it about nothing else', async () => {
    const run = harness({ answer: (request) => draft(request, request.task.symbol === 'b' ? bad : good) });
    const asked: string[] = [];
    const critic: Critic = {
      name: 'critic',
      version: '1',
      criticize: (request) => {
        asked.push(request.task.symbol);
        const unfounded = { text: 'Adds two numbers.', reason: 'it subtracts them' };
        return Promise.resolve(request.task.symbol === 'a' ? [unfounded] : []);
      },
    };
    await runWaves([[task('a'), task('b'), task('c')]], { ...run.tools, critic });
    expect(asked).toEqual(['a', 'c']);
    expect(run.outcomes.map(({ symbol, outcome }) => `${symbol} ${outcome}`)).toEqual([
      'a rejected',
      'b rejected',
      'c accepted',
    ]);
    expect(run.outcomes[0]).toMatchObject({
      findings: [{ code: 'critic/unfounded', severity: 'error', symbol: 'a', args: { reason: 'it subtracts them' } }],
    });
  });

  it('reports a symbol the provider did not answer, and ignores one it was not asked for', async () => {
    const run = harness({ answer: (request) => ({ ...draft(request, good), symbol: 'stranger' }) });
    await runWaves([[task('a')]], run.tools);
    expect(run.outcomes).toMatchObject([{ outcome: 'failed', symbol: 'a' }]);
  });

  it('stops after an abort and keeps what was finished', async () => {
    const abort = new AbortController();
    const run = harness({
      signal: abort.signal,
      answer: (request) => {
        if (request.task.symbol === 'a') abort.abort();
        return draft(request, good);
      },
    });
    await runWaves([[task('a'), task('b')], [task('c')]], run.tools);
    expect(run.outcomes.map(({ symbol }) => symbol)).toEqual(['a']);
  });
});

describe('what is paid for', () => {
  it('is journaled in one piece where the provider hands it over so, and once', async () => {
    const run = harness({ answer: () => expect.unreachable('not used') });
    const provider: Provider = {
      name: 'batches',
      version: '1',
      async *generate(requests, options) {
        const drafts = Array.from(requests, (request) => draft(request, good));
        await options.keep?.(drafts);
        yield* drafts;
      },
    };
    await runWaves([[task('a'), task('b')]], { ...run.tools, provider });
    expect(run.log.slice(0, 3)).toEqual(['journal a', 'journal b', 'verify a']);
    expect(run.log.filter((line) => line.startsWith('journal'))).toHaveLength(2);
  });

  it('adds up over the drafts of a symbol', async () => {
    const usage = { model: 'm', inputTokens: 10, cachedInputTokens: 1, outputTokens: 5, cost: 0.5 };
    const answer = (request: GenerationRequest): Draft => ({
      ...draft(request, request.task.reason === 'repair' ? good : bad),
      usage,
    });
    const run = harness({ repairRounds: 1, answer });
    await runWaves([[task('a')]], run.tools);
    expect(run.outcomes).toMatchObject([
      { outcome: 'accepted', usage: { inputTokens: 20, outputTokens: 10, cost: 1 } },
    ]);
  });

  it('is not journaled when nothing was asked', async () => {
    const run = harness({
      answer: ({ task: { symbol } }) => ({ outcome: 'deferred', symbol, reason: 'spent', spent: 'day' }),
    });
    await runWaves([[task('a')]], run.tools);
    expect(run.log).toEqual(['deferred a']);
  });
});

describe('the fallback', () => {
  const fallback = (doc: Doc): Provider => ({
    name: 'plain',
    version: '7',
    async *generate(requests) {
      for (const request of requests) yield await Promise.resolve(draft(request, doc));
    },
  });

  it('stands in for a draft that stays false, once all repairs are used up', async () => {
    const run = harness({ repairRounds: 1, answer: (request) => draft(request, bad) });
    await runWaves([[task('a')]], { ...run.tools, fallback: fallback(good) });
    expect(run.outcomes).toMatchObject([
      {
        outcome: 'accepted',
        doc: good,
        by: { name: 'plain', version: '7', insteadOf: 'rejected', findings: [lie('a')] },
      },
    ]);
    expect(run.seen).toHaveLength(2);
  });

  it.each<[Draft['outcome'], Partial<Draft>]>([
    ['filtered', { category: 'violence' }],
    ['failed', { message: 'refused', retryable: false }],
  ])('stands in for one that is %s', async (outcome, details) => {
    const answer = ({ task: { symbol } }: GenerationRequest): Draft => ({ outcome, symbol, ...details }) as Draft;
    const run = harness({ answer });
    await runWaves([[task('a')]], { ...run.tools, fallback: fallback(good) });
    expect(run.outcomes).toMatchObject([{ outcome: 'accepted', by: { insteadOf: outcome } }]);
    const strict = harness({ answer });
    await runWaves([[task('a')]], { ...strict.tools, fallback: fallback(bad) });
    expect(strict.outcomes).toMatchObject([{ outcome }]);
  });

  it('leaves alone what may work the next time', async () => {
    const run = harness({
      answer: ({ task: { symbol } }) => ({ outcome: 'failed', symbol, message: 'busy', retryable: true }),
    });
    await runWaves([[task('a')]], { ...run.tools, fallback: fallback(good) });
    expect(run.outcomes).toMatchObject([{ outcome: 'failed' }]);
  });
});

interface HarnessOptions {
  readonly answer: (request: GenerationRequest) => Draft;
  readonly journaled?: ReadonlyMap<string, Draft>;
  readonly repairRounds?: number;
  readonly signal?: AbortSignal;
}

function harness(options: HarnessOptions) {
  const log: string[] = [];
  const outcomes: TaskOutcome[] = [];
  const seen: [symbol: string, accepted: string[]][] = [];
  const signal = options.signal ?? new AbortController().signal;
  const provider: Provider = {
    name: 'test',
    version: '1',
    repairRounds: options.repairRounds ?? 0,
    async *generate(requests, { signal }) {
      for (const request of requests) {
        if (signal.aborted) return;
        const accepted = outcomes.filter(({ outcome }) => outcome === 'accepted').map(({ symbol }) => symbol);
        seen.push([request.task.symbol, accepted]);
        yield await Promise.resolve(options.answer(request));
      }
    },
  };
  const tools: WaveTools = {
    provider,
    beginRound: () => undefined,
    request: (task) => ({ task, context: emptyContext(task), key: `key ${task.symbol}` }),
    journaled: options.journaled ?? new Map<string, Draft>(),
    journal: (_key, { symbol }) => Promise.resolve(void log.push(`journal ${symbol}`)),
    verify: (symbol, doc) => {
      log.push(`verify ${symbol}`);
      return doc === bad ? [lie(symbol)] : [];
    },
    onOutcome: (outcome) => {
      outcomes.push(outcome);
      log.push(`${outcome.outcome} ${outcome.symbol}`);
    },
    signal,
  };
  return { tools, log, outcomes, seen };
}

function task(symbol: string): DocTask {
  return { symbol, reason: 'missing' };
}

function draft({ task }: GenerationRequest, doc: Doc): Draft {
  return { outcome: 'draft', symbol: task.symbol, doc };
}

function lie(symbol: string): Finding {
  return { code: 'lie', severity: 'error', symbol, args: {} };
}

function emptyContext({ symbol }: DocTask): GenerationRequest['context'] {
  return { symbol: { id: symbol } as SymbolRecord, members: [], uses: [], types: [], neighbours: [] };
}
