import {
  defaultStyle,
  hashText,
  stableJson,
  type DeferredSymbol,
  type Draft,
  type Finding,
  type SymbolId,
} from '../../model/index.ts';
import {
  countPrefix,
  packSymbols,
  promptVersion,
  rememberCounts,
  renderStyle,
  type Batch,
  type PackOptions,
  type PromptStyle,
} from '../../prompts/index.ts';
import {
  learnRepairs,
  loadTokenizer,
  repairShares,
  sizeFactors,
  type Budget,
  type LearnedSizes,
  type ModelInfo,
  type RepairCount,
} from '../../tokens/index.ts';
import type { ChatClient } from '../chat-client.ts';
import type { PreparedRequest, PreparedRequests, Provider } from '../provider.ts';
import { askBatch, type Asking } from './ask-batch.ts';
import { buildChat, sizeAnswer } from './build-chat.ts';
import { createTally } from './create-tally.ts';
import { estimateRepairs } from './estimate-repairs.ts';
import { runConcurrently } from './run-concurrently.ts';

/** Options of {@link createModelProvider}. All are part of what the provider's version stands for, but for those about packing. */
export interface ModelProviderOptions {
  /** Name in configuration and provenance. */
  readonly name: string;
  readonly model: ModelInfo;
  /** What the client was told that changes answers: temperature, effort. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Tokens of symbols in one question, without the instructions. Default 4,000. */
  readonly batchTokens?: number;
  /** Most symbols in one question. Default 12. */
  readonly batchSymbols?: number;
  /** Most tokens for one symbol with what it refers to; longer ones are cut. Default 6,000. */
  readonly symbolTokens?: number;
  /** How often a rejected draft is sent back. Default 1. */
  readonly repairRounds?: number;
  /** Most questions at once. Default 32. */
  readonly concurrency?: number;
  /** Most examples from tests in one comment. Default 1. */
  readonly examples?: number;
  /** How comments are written. Default: as nobody says otherwise. */
  readonly style?: PromptStyle;
  /** Tokens kept free for reasoning, for models that do. Default 4,000. */
  readonly reasoningTokens?: number;
}

/** What a model provider works with. */
export interface ModelProviderTools {
  /** Made when the first question is put. */
  connect(): ChatClient | Promise<ChatClient>;
  readonly budget: Budget;
  /** What earlier answers took. Default: nothing is known. */
  readonly learned?: LearnedStore;
  /** Puts a finding in words. Default: its code and args. */
  readonly describeFinding?: (finding: Finding) => string;
}

/** Keeps what was learned about the size of answers and about repairs, from run to run. */
export interface LearnedStore {
  /** What was written last; no ratios at first. */
  read(): Promise<LearnedSizes>;
  /** Called when a run has asked. */
  write(learned: LearnedSizes): Promise<void>;
}

/**
 * Makes a provider that asks a model: packs symbols into questions, keeps the budget, reads the answers, and asks again
 * for what is missing in them.
 */
export function createModelProvider(options: ModelProviderOptions, tools: ModelProviderTools): Provider {
  const { name, model, settings = {}, examples = 1, reasoningTokens = 4_000, repairRounds = 1 } = options;
  const style = renderStyle(options.style ?? defaultStyle);
  const tally = createTally(model);
  let opened: Promise<Asking> | undefined;
  let client: Promise<ChatClient> | undefined;
  let learnedBefore: readonly RepairCount[] = [];
  /** Of this run. */
  const written = { drafts: 0, repaired: 0 };
  // A first question alone, so that the others find its beginning in the service's cache.
  const service: { isWarm: boolean } = { isWarm: false };

  const open = (): Promise<Asking> =>
    (opened ??= (async () => {
      const count = await loadTokenizer(model.encoding);
      const prefix = countPrefix({ style, countLine: count });
      tally.setPrefix(prefix);
      const learned = (await tools.learned?.read()) ?? { ratios: [] };
      learnedBefore = learned.repairs ?? [];
      return {
        model,
        examples,
        reasoningTokens: model.reasoning ? reasoningTokens : 0,
        tally,
        budget: tools.budget,
        learning: { sizes: learned },
        style,
        cacheKey: hashText(stableJson([promptVersion, model.name, style])),
        pack: packOptions(options, prefix, count, tools.describeFinding),
        connect: async () => (client ??= Promise.resolve(tools.connect())),
      };
    })());

  /** What waits for its turn is not sent any more: an answer to it could not be used, or not be kept. */
  const stop = (error: unknown): void => {
    const reason = error instanceof Error ? error : new Error(String(error));
    // Who could not be connected to has failed every question already.
    client?.then(
      (connected) => connected.stop?.(reason),
      () => undefined,
    );
  };

  return {
    name,
    version: [promptVersion, model.name, hashText(stableJson({ ...settings, examples, style })).slice(0, 8)].join('+'),
    repairRounds,
    readsSource: true,
    tally: () => tally.read(),
    async prepare(requests) {
      const asking = await open();
      const prepared = prepare(packSymbols(requests, asking.pack), asking);
      const repairs = estimateRepairs(prepared.requests, {
        shares: repairShares(learnedBefore),
        rounds: repairRounds,
        prefixTokens: tally.read().prefixTokens,
        price: (used) => tally.price(used),
      });
      return { ...prepared, ...(repairs && { repairs }) };
    },
    async *generate(requests, call) {
      const { signal } = call;
      const isAborted = (): boolean => signal.aborted;
      const keep = call.keep?.bind(call);
      if (isAborted()) return;
      const asking = await open();
      const packed = packSymbols(requests, asking.pack);
      const work = (item: Batch | DeferredSymbol): ReturnType<typeof askBatch> =>
        'reason' in item
          ? Promise.resolve([{ outcome: 'deferred' as const, ...item }])
          : askBatch(item, { ...asking, signal, ...(keep && { keep }) });
      const workAndCount = async (item: Batch | DeferredSymbol): Promise<readonly Draft[]> => {
        const drafts = await work(item);
        const repairs = repairsIn(item);
        for (const { outcome, symbol } of drafts)
          if (outcome === 'draft') written[repairs.has(symbol) ? 'repaired' : 'drafts']++;
        return drafts;
      };
      try {
        if (!service.isWarm) {
          const first = packed.next();
          if (first.done === true) return;
          yield* await workAndCount(first.value);
          service.isWarm = true;
        }
        yield* runConcurrently(packed, options.concurrency ?? 32, workAndCount, stop);
      } catch (error) {
        if (!isAborted()) throw error;
      } finally {
        await tools.learned?.write({ ...asking.learning.sizes, repairs: learnRepairs(learnedBefore, { ...written }) });
      }
    },
  };
}

/** Symbols of a batch of which a draft was sent back. */
function repairsIn(item: Batch | DeferredSymbol): Set<SymbolId> {
  const symbols = 'reason' in item ? [] : item.symbols;
  const tasks = symbols.map(({ request }) => request.task);
  return new Set(tasks.filter(({ reason }) => reason === 'repair').map(({ symbol }) => symbol));
}

function packOptions(
  { batchTokens = 4_000, batchSymbols = 12, symbolTokens = 6_000, model }: ModelProviderOptions,
  prefix: number,
  count: PackOptions['count'],
  describeFinding: PackOptions['describeFinding'] = ({ code, args }) => `${code} ${JSON.stringify(args)}`,
): PackOptions {
  // Half of what the instructions leave of the window is for the answer.
  const room = Math.min(symbolTokens, Math.floor((model.contextWindow - prefix) / 2));
  return {
    count,
    countLine: rememberCounts(count),
    describeFinding,
    room,
    target: Math.min(batchTokens, room),
    symbols: batchSymbols,
    output: Math.floor(model.maxOutput / 4),
  };
}

function prepare(packed: Iterable<Batch | DeferredSymbol>, asking: Asking): PreparedRequests {
  const requests: PreparedRequest[] = [];
  const deferred: DeferredSymbol[] = [];
  for (const item of packed) {
    if ('reason' in item) deferred.push(item);
    else requests.push(prepareBatch(item, asking, requests.length > 0));
  }
  return { requests, deferred };
}

function prepareBatch(batch: Batch, asking: Asking, isWarm: boolean): PreparedRequest {
  const { model, learning, tally } = asking;
  const chat = buildChat(batch, asking);
  const guess = sizeAnswer(batch);
  const { usual, low, high } = sizeFactors(learning.sizes);
  const cachedInputTokens = isWarm ? tally.read().prefixTokens : 0;
  const cost = (outputTokens: number): number =>
    tally.price({ inputTokens: chat.inputTokens, cachedInputTokens, outputTokens });
  const expected = { usual: guess * usual, low: guess * low, high: Math.min(guess * high, model.maxOutput) };
  return {
    symbols: batch.symbols.map(({ request }) => request.task.symbol),
    chat,
    trimmed: Object.fromEntries(
      batch.symbols
        .filter(({ trimmed }) => trimmed.length > 0)
        .map(({ request, trimmed }) => [request.task.symbol, trimmed]),
    ),
    expectedOutput: expected,
    cost: { usual: cost(expected.usual), low: cost(expected.low), high: cost(expected.high) },
  };
}
