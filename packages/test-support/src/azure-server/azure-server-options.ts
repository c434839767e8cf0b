import type { Quota } from './admission.ts';
import type { Exchange } from './answer-request.ts';
import type { Answer } from './complete-chat.ts';
import type { Fault } from './faults.ts';
import type { ServerClock } from './server-clock.ts';
import type { ChatBody, JsonSchema } from './wire.ts';

/** A deployment that the server has. */
export interface ServedDeployment {
  readonly name: string;
  /** What answers: `gpt-4o`. Default: the name of the deployment. */
  readonly model?: string;
  /** Default: no limit. */
  readonly quota?: Quota;
  /** Takes `max_completion_tokens` only, and no temperature. Default false. */
  readonly reasoning?: boolean;
  /** Tokens that prompt and answer may have together. Default 128,000. */
  readonly window?: number;
  /** What the service's estimate at admission is of the published formula. Default 1. */
  readonly estimateFactor?: number;
}

/** What is asked of the model, as a test's answer function sees it. */
export interface Question {
  /** 0 for the first question that the server takes. */
  readonly index: number;
  readonly deployment: string;
  readonly messages: ChatBody['messages'];
  /** The schema that the answer must follow. */
  readonly schema?: JsonSchema;
}

/** Settings of a test server. */
export interface AzureServerOptions {
  /** Default: one without limits, `docs`, that serves `gpt-4o`. */
  readonly deployments?: readonly ServedDeployment[];
  /** Keys that are let in. Default: `test-key`. */
  readonly keys?: readonly string[];
  /** Entra tokens that are let in at a time. Default: none. */
  acceptsToken?(token: string, now: number): boolean;
  /** Of the dated style. Default: 2024-10-21 and later previews. */
  readonly apiVersions?: readonly string[];
  /** What the model says. Default: the plainest data that the schema allows. */
  answer?(question: Question): Answer;
  /** Answers in the order of the questions; a question beyond them is refused as not planned. */
  readonly plan?: readonly Answer[];
  /** What goes wrong, by the order of requests or by looking at them. */
  readonly faults?: readonly (Fault | undefined)[] | ((exchange: Exchange) => Fault | undefined);
  /** Time to the answer in milliseconds of the server's clock. Default 0. */
  latency?(question: Question): number;
  readonly clock?: ServerClock;
  /** Default: a free one. */
  readonly port?: number;
}
