import type { Critic, Unfounded } from '../../generate/index.ts';
import { hashText, stableJson, type Doc, type Finding, type GenerationRequest } from '../../model/index.ts';
import { criticVersion, readCriticAnswer, renderCriticQuestion, renderSymbol } from '../../prompts/index.ts';
import { costOf, loadTokenizer, type Budget, type ModelInfo } from '../../tokens/index.ts';
import type { ChatClient, ChatRequest } from '../chat-client.ts';
import { ProviderError } from '../provider-error.ts';
import { sendWithinBudget } from '../send-within-budget.ts';

/** What {@link createModelCritic} works with. */
export interface ModelCriticTools {
  readonly model: ModelInfo;
  /** What the client was told that changes answers. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Called once, before the first question. */
  connect(): ChatClient | Promise<ChatClient>;
  readonly budget: Budget;
  /** Most tokens about one symbol. Default 6,000. */
  readonly symbolTokens?: number;
  /** Verdicts of earlier runs, which are not asked for again. Default: nothing is kept. */
  readonly verdicts?: VerdictStore;
}

/** Keeps what a critic said, from run to run. */
export interface VerdictStore {
  /** Undefined for what was never asked. */
  get(key: string): Promise<readonly Unfounded[] | undefined>;
  /** It is durable when the promise resolves. False when it could not be written. */
  set(key: string, verdict: readonly Unfounded[]): Promise<boolean>;
}

/** Room for a few sentences and their reasons. */
const answerTokens = 400;

/** Room for what a model thinks before it answers. */
const reasoningTokens = 4_000;

/**
 * Makes a critic that asks a model, one question for each draft. Where the budget is spent, the service of no use or
 * the answer no answer, it rejects nothing.
 */
export function createModelCritic(tools: ModelCriticTools): Critic {
  const { model, settings = {}, budget, verdicts } = tools;
  const version = [criticVersion, model.name, hashText(stableJson(settings)).slice(0, 8)].join('+');
  let client: Promise<ChatClient> | undefined;

  async function ask(chat: ChatRequest, doc: Doc, signal: AbortSignal): Promise<readonly Unfounded[] | undefined> {
    const sent = await sendWithinBudget(chat, {
      budget,
      signal,
      price: (used) => costOf(used, model),
      connect: async () => (client ??= Promise.resolve(tools.connect())),
    });
    if ('spent' in sent) return undefined;
    const { outcome } = sent;
    return outcome.outcome === 'answer' && outcome.finish === 'stop' ? readCriticAnswer(outcome.text, doc) : undefined;
  }

  return {
    name: 'model',
    version,
    async criticize(request, doc, { signal }) {
      const key = hashText(stableJson([version, request.key, doc]));
      const known = await verdicts?.get(key);
      if (known !== undefined) return known;
      const rendered = await render(request, doc, tools);
      const verdict = rendered && (await ask(rendered.chat, doc, signal));
      if (verdict !== undefined && (await verdicts?.set(key, verdict)) === false)
        throw new ProviderError('The critic’s answers cannot be kept on this disk, so nothing more is asked for.');
      return verdict ?? [];
    },
    async estimate(requests) {
      const chats = await Promise.all(requests.map((request) => renderWithoutDraft(request, tools)));
      const inputs = chats.filter((input) => input !== undefined);
      const inputTokens = inputs.reduce((sum, input) => sum + input, 0);
      const cost = (each: number): number =>
        costOf({ inputTokens, cachedInputTokens: 0, outputTokens: each * inputs.length }, model);
      return {
        requests: inputs.length,
        inputTokens,
        outputTokens: verdictTokens.usual * inputs.length,
        cost: cost(verdictTokens.usual),
        costRange: [cost(verdictTokens.low), cost(verdictTokens.high)],
      };
    },
  };
}

/** What a verdict takes: most are an empty list. */
const verdictTokens = { low: 6, usual: 12, high: 60 };

/** Tokens of the question about a draft that is not written yet. */
async function renderWithoutDraft(request: GenerationRequest, tools: ModelCriticTools): Promise<number | undefined> {
  const rendered = await render(request, { summary: '' }, tools);
  return rendered && rendered.chat.inputTokens + rendered.draftTokens;
}

/** Undefined for what does not fit into a question. */
async function render(
  request: GenerationRequest,
  doc: Doc,
  { model, symbolTokens = 6_000 }: ModelCriticTools,
): Promise<{ readonly chat: ChatRequest; readonly draftTokens: number } | undefined> {
  const count = await loadTokenizer(model.encoding);
  const describeFinding = ({ code }: Finding): string => code;
  const symbol = renderSymbol(request, { count, countLine: count, room: symbolTokens, describeFinding });
  if (symbol === undefined) return undefined;
  const room = answerTokens + (model.reasoning ? reasoningTokens : 0);
  const chat = {
    ...renderCriticQuestion(symbol, doc, count),
    cacheKey: hashText(stableJson([criticVersion, model.name])),
    maxOutputTokens: Math.min(room, model.maxOutput),
  };
  return { chat, draftTokens: symbol.outputTokens };
}
