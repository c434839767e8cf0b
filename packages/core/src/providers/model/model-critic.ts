import type { Critic, Unfounded } from '../../generate/index.ts';
import { hashText, stableJson, type Doc, type Finding, type GenerationRequest } from '../../model/index.ts';
import { criticVersion, readCriticAnswer, renderCriticQuestion, renderSymbol } from '../../prompts/index.ts';
import { costOf, loadTokenizer, type BilledTokens, type Budget, type ModelInfo } from '../../tokens/index.ts';
import type { ChatClient, ChatRequest } from '../chat-client.ts';

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
    const most = { inputTokens: chat.inputTokens, cachedInputTokens: 0, outputTokens: chat.maxOutputTokens };
    const reserved = await budget.reserve(spending(most, model), signal);
    if ('verdict' in reserved) return undefined;
    try {
      client ??= Promise.resolve(tools.connect());
      const outcome = await (await client).send(chat, { signal });
      await reserved.settle(spending('usage' in outcome ? outcome.usage : undefined, model));
      return outcome.outcome === 'answer' && outcome.finish === 'stop'
        ? readCriticAnswer(outcome.text, doc)
        : undefined;
    } catch (error) {
      // A request that was under way may be billed.
      await reserved.settle(signal.aborted ? undefined : spending(undefined, model));
      throw error;
    }
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

function spending(used: BilledTokens | undefined, model: ModelInfo): { tokens: number; cost: number } {
  if (used === undefined) return { tokens: 0, cost: 0 };
  return { tokens: used.inputTokens + used.outputTokens, cost: costOf(used, model) };
}
