import type { GenerationRequest } from '../model/index.ts';

/** A symbol as it is shown to a model. */
export interface RenderedSymbol {
  readonly request: GenerationRequest;
  /** Under which it is asked for, and which the answer repeats. */
  readonly name: string;
  /** Lines about declarations that it refers to; symbols of one question share them. */
  readonly references: readonly string[];
  /** Everything else. */
  readonly text: string;
  /** Of `text`. */
  readonly tokens: number;
  /** Of `tokens`, those of documented symbols that are like it. */
  readonly exampleTokens: number;
  /** What did not fit and was left out. */
  readonly trimmed: readonly string[];
  /** Tokens that the answer about it takes, as a first guess. */
  readonly outputTokens: number;
}
