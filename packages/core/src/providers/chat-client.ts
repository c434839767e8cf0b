/** A message of a conversation with a model. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One question to a model, ready to be sent. */
export interface ChatRequest {
  /** What never changes stands first, so that a prompt cache can serve it. */
  readonly messages: readonly ChatMessage[];
  /** A JSON Schema that the answer must follow, in the strict subset of structured outputs. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Most tokens the answer may have. The quota is charged for them when the request is admitted. */
  readonly maxOutputTokens: number;
  /** Tokens of messages and schema, as counted before sending. */
  readonly inputTokens: number;
  /** Requests with one key share their prefix in the service's prompt cache. */
  readonly cacheKey?: string;
}

/** Tokens as the service billed them. */
export interface ChatUsage {
  readonly inputTokens: number;
  /** Of `inputTokens`, those that the prompt cache served. */
  readonly cachedInputTokens: number;
  /** Reasoning included. */
  readonly outputTokens: number;
}

interface Answered {
  /** The deployment that answered. */
  readonly deployment: string;
  readonly usage: ChatUsage;
}

/** What became of one question. Only trouble that ends the run is thrown. */
export type ChatOutcome =
  | (Answered & {
      readonly outcome: 'answer';
      readonly text: string;
      /** `length`: the answer was cut off at `maxOutputTokens`. */
      readonly finish: 'stop' | 'length';
    })
  | (Answered & { readonly outcome: 'refused'; readonly text: string })
  /** The service's content filter stopped the question (`prompt`) or its answer. */
  | {
      readonly outcome: 'filtered';
      readonly category: string;
      readonly where: 'prompt' | 'answer';
      readonly usage?: ChatUsage;
    }
  /** More tokens than the model's window, or more than the quota can ever admit at once. */
  | { readonly outcome: 'too-long'; readonly message: string }
  | { readonly outcome: 'failed'; readonly message: string; readonly retryable: boolean; readonly usage?: ChatUsage };

/** Hears of the tries of one request, since each of them may be billed. The first one is paid for by who sends it. */
export interface Tries {
  /** The request leaves. */
  left(): void;
  /**
   * A try came back without an answer.
   *
   * @param billed - `unknown`: it may be billed all the same, and nobody says for how much.
   */
  back(billed: ChatUsage | 'unknown' | 'nothing'): Promise<void>;
  /** Room in the budget for one more try. False when it is spent, and the request is to fail. */
  again(): Promise<boolean>;
}

/** How a question is sent. */
export interface SendOptions {
  readonly signal: AbortSignal;
  /** Default: nobody asks. */
  readonly tries?: Tries;
}

/** Sends questions to a model. Pacing, retries and fail-over are behind it; asking, packing and reading are before it. */
export interface ChatClient {
  /** Part of provenance and of every journal key: `gpt-4o`. */
  readonly model: string;
  /**
   * Puts one question, and gives what became of it when that is settled.
   *
   * @throws {@link ProviderError} when no question can be answered: wrong credential, unknown deployment.
   * @throws The signal's reason when it is aborted.
   */
  send(request: ChatRequest, options: SendOptions): Promise<ChatOutcome>;
  /**
   * Sends nothing more: questions that wait for their turn fail with the error. Those under way are paid for already,
   * and get their answer. Absent for clients in which nothing waits.
   */
  stop?(error: Error): void;
}
