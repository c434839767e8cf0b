import type { ChatOutcome, ChatRequest, ChatUsage } from '../chat-client.ts';

/** What the service tells about its quota with an answer. Absent is what it did not tell, or told as nonsense. */
export interface RateNews {
  readonly limitTokens?: number;
  readonly remainingTokens?: number;
  readonly remainingRequests?: number;
  /** How long it asks to wait, in milliseconds. */
  readonly retryAfter?: number;
}

/** Trouble with one request over the wire, by what helps against it. */
export type FaultKind =
  /** The quota is spent; wait. */
  | 'quota'
  /** The service has no room; wait. */
  | 'capacity'
  /** The service stumbled; try again. */
  | 'service'
  /** The connection failed or took too long; try again. */
  | 'transport'
  /** What came back is no answer; trying again a few times may help. */
  | 'malformed'
  /** The token was refused; a new one may help. */
  | 'expired'
  /** A parameter is not supported; leave it out. */
  | 'parameter'
  /** No request can succeed; stop. */
  | 'fatal';

/** What a reply comes to. */
export type AttemptResult =
  | { readonly kind: 'outcome'; readonly outcome: ChatOutcome }
  | {
      readonly kind: FaultKind;
      /** Without a key and without the text that was sent. */
      readonly message: string;
      /** What was paid for it all the same, if that is known. */
      readonly usage?: ChatUsage;
      /** It never reached the service. */
      readonly unsent?: true;
      /** The parameter that is not supported. */
      readonly parameter?: string;
    };

/** What one request over the wire came to. */
export type Attempt = AttemptResult & {
  /** Of the reply; absent when there was none. */
  readonly status?: number;
  readonly rate: RateNews;
};

/** Sends one request to one deployment, once. Throws only the signal's reason. */
export type SendOnce = (request: ChatRequest, signal: AbortSignal) => Promise<Attempt>;

/** One request over the wire, for metrics. It holds neither text nor key. */
export interface AttemptRecord {
  readonly deployment: string;
  readonly model: string;
  /** `outcome`, or the kind of fault. */
  readonly kind: Attempt['kind'];
  /** Of the reply; absent when there was none. */
  readonly status?: number;
  /** From sending to the complete answer, in milliseconds. */
  readonly duration: number;
  /** Waited for quota before sending, in milliseconds. */
  readonly waited: number;
  /** 1 for the first time that the request is sent. */
  readonly number: number;
  readonly usage?: ChatUsage;
}
