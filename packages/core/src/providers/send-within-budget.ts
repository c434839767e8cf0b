import type { BilledTokens, Budget, Reservation, Spending, Spent } from '../tokens/index.ts';
import type { ChatClient, ChatOutcome, ChatRequest, ChatUsage, Tries } from './chat-client.ts';
import { addUsage } from './pacing/add-usage.ts';

/** What {@link sendWithinBudget} works with. */
export interface BudgetedSending {
  connect(): ChatClient | Promise<ChatClient>;
  readonly budget: Budget;
  /** What so many tokens cost. */
  price(used: BilledTokens): number;
  readonly signal: AbortSignal;
}

/** What became of a request, and of the budget. */
export type Sent =
  | { readonly outcome: ChatOutcome }
  /** Not sent, or not again. `usage`: of tries before. */
  | { readonly spent: Spent; readonly usage?: ChatUsage };

/**
 * Sends a request within a budget. Every try draws on it: room for the longest answer is reserved before, and what was
 * used takes its place after. A try that came back without an answer and may be billed counts as what was reserved for
 * it; one that the service turned down counts as nothing.
 */
export async function sendWithinBudget(chat: ChatRequest, sending: BudgetedSending): Promise<Sent> {
  const account = createAccount(chat, sending);
  const spent = await account.reserve();
  if (spent !== undefined) return { spent };
  try {
    const client = await sending.connect();
    const outcome = await client.send(chat, { signal: sending.signal, tries: account.tries });
    const usage = 'usage' in outcome ? outcome.usage : undefined;
    await account.close(usage);
    const late = account.spent();
    return late === undefined ? { outcome } : { spent: late, ...(usage && { usage }) };
  } catch (error) {
    await account.abandon(sending.signal.aborted);
    throw error;
  }
}

interface Account {
  readonly tries: Tries;
  /** Room for one try. Gives the budget that is spent, if one is. */
  reserve(): Promise<Spent | undefined>;
  spent(): Spent | undefined;
  /** The request was answered, or given up. */
  close(usage: ChatUsage | undefined): Promise<void>;
  /** The request ended with an error: what is under way when a run is aborted may be billed. */
  abandon(isAborted: boolean): Promise<void>;
}

function createAccount(chat: ChatRequest, sending: BudgetedSending): Account {
  const spendingOf = (used: BilledTokens): Spending => ({
    tokens: used.inputTokens + used.outputTokens,
    cost: sending.price(used),
  });
  const most = { inputTokens: chat.inputTokens, cachedInputTokens: 0, outputTokens: chat.maxOutputTokens };
  let open: Reservation | undefined;
  let spent: Spent | undefined;
  let isUnderWay = false;
  let settled: ChatUsage | undefined;

  const settle = async (used: Spending | undefined): Promise<void> => {
    const closing = open;
    open = undefined;
    isUnderWay = false;
    await closing?.settle(used);
  };
  const reserve = async (): Promise<Spent | undefined> => {
    const reserved = await sending.budget.reserve(spendingOf(most), sending.signal);
    if ('verdict' in reserved) spent = reserved;
    else open = reserved;
    return spent;
  };

  return {
    reserve,
    spent: () => spent,
    close: (usage) => settle(usage === undefined ? nothing : spendingOf(without(usage, settled))),
    abandon: (isAborted) => settle(isAborted && isUnderWay ? undefined : nothing),
    tries: {
      left: () => {
        isUnderWay = true;
      },
      async back(billed) {
        isUnderWay = false;
        if (billed === 'nothing') return;
        if (billed !== 'unknown') settled = addUsage(settled, billed);
        await settle(billed === 'unknown' ? undefined : spendingOf(billed));
      },
      again: async () => open !== undefined || (await reserve()) === undefined,
    },
  };
}

const nothing: Spending = { tokens: 0, cost: 0 };

/** The usage of the last try: that of the tries before is settled. */
function without(usage: ChatUsage, settled: ChatUsage | undefined): ChatUsage {
  if (settled === undefined) return usage;
  return {
    inputTokens: usage.inputTokens - settled.inputTokens,
    cachedInputTokens: usage.cachedInputTokens - settled.cachedInputTokens,
    outputTokens: usage.outputTokens - settled.outputTokens,
  };
}
