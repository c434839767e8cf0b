import type { DeferredSymbol, Draft, Estimate, GenerationRequest, SymbolId } from '../model/index.ts';
import type { ChatRequest } from './chat-client.ts';

/** Writes drafts. The whole contract: an extension is one object of this type, proven by the shared contract test. */
export interface Provider {
  /** Name in configuration and provenance: `offline`, `azure-openai`. */
  readonly name: string;
  /** Changes whenever the same request may give another answer; part of every journal key. */
  readonly version: string;
  /** How often a rejected draft is sent back with its findings. Default 0: the same question gives the same answer. */
  readonly repairRounds?: number;
  /**
   * Answers every request with exactly one draft, in any order, as soon as it is known.
   * Trouble with one request is a draft with outcome `failed`; only an abort or an error that stops the whole run throws.
   *
   * @param requests - Each is made when it is taken, so that a run needs no room for all of them. They can be walked once.
   */
  generate(requests: Iterable<GenerationRequest>, options: GenerateDraftsOptions): AsyncIterable<Draft>;
  /** Its requests are to hold source text: bodies and call sites, with secrets replaced. */
  readonly readsSource?: true;
  /** Works out what {@link Provider.generate} would send, and sends nothing. Absent for providers that send nothing. */
  prepare?(requests: readonly GenerationRequest[]): Promise<PreparedRequests>;
  /** What this provider has used since it was made. Absent for providers that pay nothing. */
  tally?(): ProviderTally;
}

/** Options of {@link Provider.generate}. */
export interface GenerateDraftsOptions {
  readonly signal: AbortSignal;
  /**
   * Makes drafts durable that came with one paid answer, in one piece; to be called before any of them is given out.
   * Drafts that are given out without it are made durable one by one.
   */
  keep?(drafts: readonly Draft[]): Promise<void>;
}

/** One question as it would leave the machine. */
export interface PreparedRequest {
  readonly symbols: readonly SymbolId[];
  readonly chat: ChatRequest;
  /** What did not fit and was left out, by symbol: `source: 40 of 90 lines`. */
  readonly trimmed: Readonly<Record<SymbolId, readonly string[]>>;
  /** Tokens that the answer most likely has, and at least and at most in nine of ten cases. */
  readonly expectedOutput: { readonly usual: number; readonly low: number; readonly high: number };
  /** What it most likely costs. */
  readonly cost: { readonly usual: number; readonly low: number; readonly high: number };
}

/** What a provider would send for some requests. */
export interface PreparedRequests {
  readonly requests: readonly PreparedRequest[];
  readonly deferred: readonly DeferredSymbol[];
  /** What rejected drafts will most likely take on top, if some are sent back. Numbers need not be whole. */
  readonly repairs?: Estimate;
}

/** What a provider has used. Plain JSON. */
export interface ProviderTally {
  readonly model: string;
  /** Questions that were answered or refused. */
  readonly requests: number;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  /** Input tokens as counted before sending, of the questions whose usage is known. */
  readonly countedInputTokens: number;
  /** Tokens of the stable beginning that all questions share. */
  readonly prefixTokens: number;
  /** Of `countedInputTokens`, those of documented symbols that were shown as examples. */
  readonly exampleTokens: number;
  /** What did not fit and was left out of questions, by symbol: `source: 40 of 90 lines`. */
  readonly trimmed: Readonly<Record<SymbolId, readonly string[]>>;
}
