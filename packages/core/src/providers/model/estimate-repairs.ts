import type { Estimate } from '../../model/index.ts';
import type { BilledTokens, RepairShares } from '../../tokens/index.ts';
import type { PreparedRequest } from '../provider.ts';

/** What {@link estimateRepairs} needs to know. */
export interface RepairPricing {
  readonly shares: RepairShares;
  /** How often a draft is sent back at most. */
  readonly rounds: number;
  /** Tokens that all questions begin with; the service's cache serves them by then. */
  readonly prefixTokens: number;
  price(used: BilledTokens): number;
}

/** Tokens of what is said to be wrong with a draft. */
const findingTokens = 30;

type Case = keyof RepairShares;

/** What it takes to send the usual part of the drafts back. Undefined when none ever is. */
export function estimateRepairs(requests: readonly PreparedRequest[], pricing: RepairPricing): Estimate | undefined {
  if (pricing.rounds === 0 || requests.length === 0) return undefined;
  const usual = sumUp(requests, 'usual', pricing);
  const costOf = (which: Case): number => pricing.price(sumUp(requests, which, pricing));
  return {
    requests: usual.questions,
    inputTokens: usual.inputTokens,
    outputTokens: usual.outputTokens,
    cost: pricing.price(usual),
    costRange: [costOf('low'), costOf('high')],
  };
}

function sumUp(requests: readonly PreparedRequest[], which: Case, pricing: RepairPricing) {
  const each = requests.map((request) => repairOf(request, which, pricing));
  const sum = (of: (repair: ReturnType<typeof repairOf>) => number): number =>
    each.reduce((total, repair) => total + of(repair), 0);
  return {
    questions: sum(({ questions }) => questions),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    cachedInputTokens: sum(({ cachedInputTokens }) => cachedInputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  };
}

/** The repairs of the symbols of one question, which go into one question again. Their drafts are shown with them. */
function repairOf(
  { symbols, chat, expectedOutput }: PreparedRequest,
  which: Case,
  { shares, rounds, prefixTokens }: RepairPricing,
) {
  const share = shares[which];
  const output = expectedOutput[which];
  const own = chat.inputTokens - prefixTokens + output + findingTokens * symbols.length;
  let [questions, drafts] = [0, 0];
  for (let round = 1; round <= rounds; round++) {
    // Of as many drafts as are left, at least one goes back.
    questions += 1 - (1 - share ** round) ** symbols.length;
    drafts += share ** round;
  }
  const prefix = questions * prefixTokens;
  return { questions, inputTokens: prefix + drafts * own, cachedInputTokens: prefix, outputTokens: drafts * output };
}
