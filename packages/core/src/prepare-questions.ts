import type { DeferredSymbol, DocPlan } from './model/index.ts';
import { planGeneration, type GenerateOptions, type PlannedGeneration } from './pipeline.ts';
import { configuredProvider } from './configured-provider.ts';
import type { PreparedRequest } from './providers/index.ts';
import { createRequests } from './requests-of.ts';
import type { Workspace } from './workspace.ts';

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
  const questions: PreparedRequest[] = [];
  const deferred: DeferredSymbol[] = [];
  for (const wave of planned.plan.waves) {
    const prepared = await provider.prepare(wave.map((task) => requests.requestFor(task)));
    questions.push(...prepared.requests);
    deferred.push(...prepared.deferred);
  }
  return { ...planned, plan: withPrice(planned.plan, questions, deferred, requests.secrets), questions };
}

function withPrice(
  plan: DocPlan,
  questions: readonly PreparedRequest[],
  deferred: readonly DeferredSymbol[],
  secrets: number,
): DocPlan {
  const sum = (of: (question: PreparedRequest) => number): number =>
    questions.reduce((total, question) => total + of(question), 0);
  const left = new Set(deferred.map(({ symbol }) => symbol));
  return {
    ...plan,
    waves: plan.waves.map((wave) => wave.filter(({ symbol }) => !left.has(symbol))).filter((wave) => wave.length > 0),
    deferred: [...plan.deferred, ...deferred],
    estimate: {
      requests: questions.length,
      inputTokens: sum(({ chat }) => chat.inputTokens),
      outputTokens: Math.round(sum(({ expectedOutput }) => expectedOutput.usual)),
      cost: sum(({ cost }) => cost.usual),
      costRange: [sum(({ cost }) => cost.low), sum(({ cost }) => cost.high)],
      secrets,
    },
  };
}
