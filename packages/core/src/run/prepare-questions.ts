import { configuredCritic } from '../configured/configured-critic.ts';
import type { DeferredSymbol, DocPlan, Estimate } from '../model/index.ts';
import { planGeneration, type PlannedGeneration } from './plan-generation.ts';
import { type GenerateOptions } from './generate-result.ts';
import { configuredProvider } from '../configured/configured-provider.ts';
import type { PreparedRequest } from '../providers/index.ts';
import { createRequests } from './requests-of.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A plan with what it would send. */
export interface PreparedGeneration extends PlannedGeneration {
  /** Questions in the order they would be put; none for a provider that sends nothing. */
  readonly questions: readonly PreparedRequest[];
}

/**
 * Plans a run and prepares its questions as {@link generateDocs} would, without sending any: the plan is priced, and
 * what would leave the machine can be shown. Docs that the run itself will write are not in it yet.
 */
export async function prepareGeneration(
  workspace: Workspace,
  options: GenerateOptions = {},
): Promise<PreparedGeneration> {
  const provider = options.provider ?? (await configuredProvider(workspace));
  const planned = await planGeneration(workspace, { ...options, provider });
  if (provider.prepare === undefined) return { ...planned, questions: [] };
  const requests = await createRequests(workspace, provider, planned, { mayAsk: false });
  const critic = options.critic ?? (await configuredCritic(workspace, provider));
  const questions: PreparedRequest[] = [];
  const deferred: DeferredSymbol[] = [];
  let [criticism, repairs]: (Estimate | undefined)[] = [];
  for (const wave of planned.plan.waves) {
    const asked = wave.map((task) => requests.requestFor(task));
    const prepared = await provider.prepare(asked);
    questions.push(...prepared.requests);
    deferred.push(...prepared.deferred);
    repairs = addEstimates([repairs, prepared.repairs]);
    criticism = addEstimates([criticism, await critic?.estimate?.(asked)]);
  }
  const sides = { repairs: repairs && rounded(repairs), critic: criticism, retrieval: requests.retrieval?.estimate };
  return {
    ...planned,
    plan: withPrice(planned.plan, { questions, deferred, sides, secrets: requests.secrets }),
    questions,
  };
}

interface Priced {
  readonly questions: readonly PreparedRequest[];
  readonly deferred: readonly DeferredSymbol[];
  /** What is asked for beside drafts. */
  readonly sides: Readonly<Record<'repairs' | 'critic' | 'retrieval', Estimate | undefined>>;
  readonly secrets: number;
}

function withPrice(plan: DocPlan, { questions, deferred, sides, secrets }: Priced): DocPlan {
  const left = new Set(deferred.map(({ symbol }) => symbol));
  const { repairs, critic, retrieval } = sides;
  return {
    ...plan,
    waves: plan.waves.map((wave) => wave.filter(({ symbol }) => !left.has(symbol))).filter((wave) => wave.length > 0),
    deferred: [...plan.deferred, ...deferred],
    estimate: {
      ...(addEstimates([draftsOf(questions), repairs, critic, retrieval]) ?? draftsOf(questions)),
      secrets,
      ...(repairs && { repairs }),
      ...(critic && { critic }),
      ...(retrieval && { retrieval }),
    },
  };
}

function draftsOf(questions: readonly PreparedRequest[]): Estimate {
  const sum = (of: (question: PreparedRequest) => number): number =>
    questions.reduce((total, question) => total + of(question), 0);
  return {
    requests: questions.length,
    inputTokens: sum(({ chat }) => chat.inputTokens),
    outputTokens: Math.round(sum(({ expectedOutput }) => expectedOutput.usual)),
    cost: sum(({ cost }) => cost.usual),
    costRange: [sum(({ cost }) => cost.low), sum(({ cost }) => cost.high)],
  };
}

/** In whole questions and tokens. */
function rounded({ requests, inputTokens, outputTokens, ...estimate }: Estimate): Estimate {
  return {
    ...estimate,
    requests: Math.round(requests),
    inputTokens: Math.round(inputTokens),
    outputTokens: Math.round(outputTokens),
  };
}

/** Undefined when none is known. */
function addEstimates(estimates: readonly (Estimate | undefined)[]): Estimate | undefined {
  const known = estimates.filter((estimate) => estimate !== undefined);
  if (known.length === 0) return undefined;
  const sum = (of: (estimate: Estimate) => number): number => known.reduce((total, each) => total + of(each), 0);
  return {
    requests: sum(({ requests }) => requests),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    cost: sum(({ cost }) => cost),
    costRange: [sum(({ costRange }) => costRange[0]), sum(({ costRange }) => costRange[1])],
  };
}
