import type { Critic, Unfounded } from '../../generate/index.ts';
import { hashText, stableJson, type Doc, type Finding, type GenerationRequest } from '../../model/index.ts';
import { criticVersion, readCriticAnswer, renderCriticQuestion, renderSymbol } from '../../prompts/index.ts';
import { costOf, loadTokenizer, type Budget, type ModelInfo } from '../../tokens/index.ts';
import type { ChatClient, ChatRequest } from '../chat-client.ts';
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
  /** It is durable when the promise resolves. */
  set(key: string, verdict: readonly Unfounded[]): Promise<void>;
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
      const chat = await render(request, doc, tools);
      const verdict = chat && (await ask(chat, doc, signal));
      if (verdict !== undefined) await verdicts?.set(key, verdict);
      return verdict ?? [];
    },
  };
}

/** Undefined for what does not fit into a question. */
async function render(
  request: GenerationRequest,
  doc: Doc,
  { model, symbolTokens = 6_000 }: ModelCriticTools,
): Promise<ChatRequest | undefined> {
  const count = await loadTokenizer(model.encoding);
  const describeFinding = ({ code }: Finding): string => code;
  const symbol = renderSymbol(request, { count, countLine: count, room: symbolTokens, describeFinding });
  if (symbol === undefined) return undefined;
  const room = answerTokens + (model.reasoning ? reasoningTokens : 0);
  return {
    ...renderCriticQuestion(symbol, doc, count),
    cacheKey: hashText(stableJson([criticVersion, model.name])),
    maxOutputTokens: Math.min(room, model.maxOutput),
  };
}
