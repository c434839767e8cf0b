import { createAdmission, type Admission } from './admission.ts';
import type { Exchange } from './answer-request.ts';
import type { AzureServerOptions, ServedDeployment } from './azure-server-options.ts';
import type { Fault } from './faults.ts';
import { createPromptCache } from './prompt-cache.ts';
import type { ServerClock } from './server-clock.ts';

/** A deployment with its state. */
export interface RunningDeployment extends ServedDeployment {
  admit?(tokens: number, now: number): Admission;
  cachedTokens(prompt: string, key: string, now: number, ready: number): number;
}

/** What a server knows and remembers. */
export interface Service {
  readonly options: AzureServerOptions;
  readonly clock: ServerClock;
  readonly deployments: ReadonlyMap<string, RunningDeployment>;
  readonly unplanned: string[];
  takeFault(exchange: Exchange): Fault | undefined;
  /** 0, 1, 2: the number of the next question that reaches the model. */
  nextQuestion(): number;
}

/** Makes the state of a server. */
export function createService(options: AzureServerOptions, clock: ServerClock): Service {
  const { deployments = [{ name: 'docs', model: 'gpt-4o' }], faults = [] } = options;
  let questions = 0;
  return {
    options,
    clock,
    deployments: new Map(deployments.map((deployment) => [deployment.name, run(deployment)])),
    unplanned: [],
    takeFault: (exchange) => (typeof faults === 'function' ? faults(exchange) : faults[exchange.index]),
    nextQuestion: () => questions++,
  };
}

function run(deployment: ServedDeployment): RunningDeployment {
  return {
    ...deployment,
    ...(deployment.quota === undefined ? {} : { admit: createAdmission(deployment.quota) }),
    cachedTokens: createPromptCache(),
  };
}
