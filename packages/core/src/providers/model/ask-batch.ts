import { addUsage, type Draft, type SymbolId, type Usage } from '../../model/index.ts';
import {
  readAnswer,
  renderSymbol,
  toDoc,
  type Batch,
  type PackOptions,
  type RenderedSymbol,
} from '../../prompts/index.ts';
import {
  learnSize,
  type BilledTokens,
  type Budget,
  type LearnedSizes,
  type ModelInfo,
  type Spent,
} from '../../tokens/index.ts';
import type { ChatClient, ChatOutcome, ChatRequest } from '../chat-client.ts';
import { buildChat, sizeAnswer } from './build-chat.ts';
import { completeDoc } from './complete-doc.ts';
import { sendWithinBudget, type Sent } from '../send-within-budget.ts';
import type { CountedTokens, Tally } from './create-tally.ts';
import { shareUsage } from './share-usage.ts';

/** What asking needs. */
export interface Asking {
  readonly model: ModelInfo;
  readonly pack: PackOptions;
  readonly examples: number;
  /** Room for reasoning in every answer. */
  readonly reasoningTokens: number;
  readonly tally: Tally;
  readonly budget: Budget;
  readonly cacheKey: string;
  /** The style of the project, as it is told. */
  readonly style: string;
  /** What answers took; grows with every answer. */
  readonly learning: { sizes: LearnedSizes };
  connect(): Promise<ChatClient>;
}

/** {@link Asking} for one call of the provider. */
export interface AskingNow extends Asking {
  readonly signal: AbortSignal;
  keep?(drafts: readonly Draft[]): Promise<void>;
}

/** How often a symbol alone is asked about again, after an answer that was of no use. */
const mostTries = 2;

/** What is known about the symbols of a batch from questions before. */
interface History {
  /** What was paid for answers without the symbol. */
  readonly paid: ReadonlyMap<SymbolId, Usage>;
  readonly tries: number;
  /** How much more room the answer is given than usual. */
  readonly grow: number;
}

const fresh: History = { paid: new Map(), tries: 1, grow: 1 };

/**
 * Asks about the symbols of a batch until each has its draft: one question, and more for what the answer left out.
 * Drafts that came with an answer are made durable before anything else is asked.
 *
 * @throws {@link ProviderError} when no question can be answered.
 * @throws The signal's reason when it is aborted.
 */
export async function askBatch(batch: Batch, asking: AskingNow, history: History = fresh): Promise<Draft[]> {
  const chat = buildChat(batch, asking, history.grow);
  const sent = await sendWithinBudget(chat, { ...asking, price: (each) => asking.tally.price(each) });
  const used = usageOf(sent);
  const paid = pay(batch, used, asking, history);
  if ('spent' in sent) {
    if (used !== undefined) asking.tally.add(used, countedOf(chat, batch));
    return batch.symbols.map((symbol) => spentDraft(symbol, sent.spent, paid));
  }
  const { outcome } = sent;
  asking.tally.add(used, countedOf(chat, batch));
  for (const symbol of batch.symbols) asking.tally.trim(idOf(symbol), symbol.trimmed);
  return await useOutcome(outcome, batch, asking, paid);
}

function usageOf(sent: Sent): BilledTokens | undefined {
  if ('spent' in sent) return sent.usage;
  return sent.outcome.outcome === 'too-long' ? undefined : sent.outcome.usage;
}

function countedOf({ inputTokens }: ChatRequest, { symbols }: Batch): CountedTokens {
  return { inputTokens, exampleTokens: symbols.reduce((sum, { exampleTokens }) => sum + exampleTokens, 0) };
}

/** Adds what a question took to what was paid for its symbols before. */
function pay(batch: Batch, used: BilledTokens | undefined, { model }: Asking, history: History): History {
  if (used === undefined) return history;
  const weights = batch.symbols.map(({ tokens, outputTokens }) => tokens + 4 * outputTokens);
  const shares = shareUsage(used, weights, model);
  const paid = new Map(history.paid);
  for (const [index, symbol] of batch.symbols.entries()) {
    const [id, share] = [idOf(symbol), shares[index]];
    const total = addUsage(paid.get(id), share);
    if (total !== undefined) paid.set(id, total);
  }
  return { ...history, paid };
}

async function useOutcome(outcome: ChatOutcome, batch: Batch, asking: AskingNow, history: History): Promise<Draft[]> {
  switch (outcome.outcome) {
    case 'answer':
      return useAnswer(outcome, batch, asking, history);
    case 'refused':
      return split(batch, asking, history) ?? fail(batch, history, `the model refused: ${outcome.text}`, false);
    case 'filtered':
      return split(batch, asking, history) ?? askPlainly(outcome.category, batch, asking, history);
    case 'too-long':
      return split(batch, asking, history) ?? askShorter(outcome.message, batch, asking, history);
    case 'failed':
      return fail(batch, history, outcome.message, outcome.retryable);
  }
}

async function useAnswer(
  { text, finish, usage }: Extract<ChatOutcome, { outcome: 'answer' }>,
  batch: Batch,
  asking: AskingNow,
  history: History,
): Promise<Draft[]> {
  const { answers } = readAnswer(
    text,
    batch.symbols.map(({ name }) => name),
  );
  const { learning } = asking;
  if (finish === 'stop') learning.sizes = learnSize(learning.sizes, sizeAnswer(batch), usage.outputTokens);
  const drafts = [...answers].flatMap(([index, answer]): Draft[] => {
    const symbol = batch.symbols[index];
    return symbol === undefined ? [] : [draftOf(symbol, toDoc(answer), asking, history)];
  });
  await asking.keep?.(drafts);
  const missing = batch.symbols.filter((_, index) => !answers.has(index));
  return [...drafts, ...(await askMissing(missing, finish, batch, asking, history))];
}

function draftOf(
  { request }: RenderedSymbol,
  doc: ReturnType<typeof toDoc>,
  { examples }: Asking,
  { paid }: History,
): Draft {
  const { symbol } = request.task;
  const usage = withUsage(paid, symbol);
  if (doc === undefined)
    return { outcome: 'nothing-to-add', symbol, reason: 'the model knows nothing beyond the name', ...usage };
  return { outcome: 'draft', symbol, doc: completeDoc(doc, request.context, examples), ...usage };
}

/** What an answer left out is asked for again: in halves where there was too little room, else each symbol alone. */
async function askMissing(
  missing: readonly RenderedSymbol[],
  finish: 'stop' | 'length',
  batch: Batch,
  asking: AskingNow,
  history: History,
): Promise<Draft[]> {
  if (missing.length === 0) return [];
  if (batch.symbols.length === 1) {
    const why = finish === 'length' ? 'the answer was cut off' : 'the answer was of no use';
    if (history.tries >= mostTries) return fail(batch, history, `${why}, ${history.tries} times`, true);
    const grow = finish === 'length' ? history.grow * 3 : history.grow;
    return askBatch(batch, asking, { ...history, tries: history.tries + 1, grow });
  }
  const parts = finish === 'length' && missing.length > 1 ? halves(missing) : missing.map((symbol) => [symbol]);
  return askParts(parts, asking, history);
}

async function askParts(
  parts: readonly (readonly RenderedSymbol[])[],
  asking: AskingNow,
  history: History,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const symbols of parts) drafts.push(...(await askBatch({ symbols }, asking, history)));
  return drafts;
}

/** Asks about the halves of a batch, to find out which symbol the trouble is about. Undefined for a symbol alone. */
function split({ symbols }: Batch, asking: AskingNow, history: History): Promise<Draft[]> | undefined {
  return symbols.length === 1 ? undefined : askParts(halves(symbols), asking, history);
}

function halves(symbols: readonly RenderedSymbol[]): RenderedSymbol[][] {
  const middle = Math.ceil(symbols.length / 2);
  return [symbols.slice(0, middle), symbols.slice(middle)];
}

/** Filters stumble over instructions and odd source texts: once, the same is asked in few words. */
async function askPlainly(category: string, batch: Batch, asking: AskingNow, history: History): Promise<Draft[]> {
  const plain = rerender(batch, { ...asking.pack, plain: true });
  if (batch.plain || plain === undefined)
    return batch.symbols.map((symbol) => ({
      outcome: 'filtered',
      symbol: idOf(symbol),
      category,
      ...withUsage(history.paid, idOf(symbol)),
    }));
  return askBatch({ symbols: plain, plain: true }, asking, history);
}

/** The service counts otherwise than we do, or takes less than the catalogue says: once, half as much is shown. */
async function askShorter(message: string, batch: Batch, asking: AskingNow, history: History): Promise<Draft[]> {
  const shorter = rerender(batch, { ...asking.pack, room: Math.floor((batch.symbols[0]?.tokens ?? 0) / 2) });
  if (history.tries >= mostTries || shorter === undefined)
    return batch.symbols.map((symbol) => ({
      outcome: 'deferred',
      symbol: idOf(symbol),
      reason: message,
      ...withUsage(history.paid, idOf(symbol)),
    }));
  return askBatch({ symbols: shorter }, asking, { ...history, tries: history.tries + 1 });
}

function rerender({ symbols }: Batch, options: PackOptions): RenderedSymbol[] | undefined {
  const rendered = symbols.map(({ request }) => renderSymbol(request, options));
  return rendered.every((symbol) => symbol !== undefined) ? rendered : undefined;
}

function fail({ symbols }: Batch, { paid }: History, message: string, retryable: boolean): Draft[] {
  return symbols.map((symbol) => {
    const id = idOf(symbol);
    return { outcome: 'failed', symbol: id, message, retryable, ...withUsage(paid, id) };
  });
}

function spentDraft(symbol: RenderedSymbol, { window, unit, limit }: Spent, { paid }: History): Draft {
  const id = idOf(symbol);
  const amount = unit === 'cost' ? `a cost of ${limit}` : `${limit} tokens`;
  const reason =
    window === 'minute'
      ? `it takes more than the budget of ${amount} per minute`
      : `the budget of ${amount} per ${window} is spent`;
  return { outcome: 'deferred', symbol: id, reason, spent: window, ...withUsage(paid, id) };
}

function withUsage(paid: History['paid'], id: SymbolId): { usage?: Usage } {
  const usage = paid.get(id);
  return usage === undefined ? {} : { usage };
}

function idOf({ request }: RenderedSymbol): SymbolId {
  return request.task.symbol;
}
