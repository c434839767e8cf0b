import type { Doc, DocPart, Estimate, GenerationRequest } from '../model/index.ts';

/** A sentence of a draft that does not follow from the code. */
export interface Unfounded {
  /** The sentence, as in the draft. */
  readonly text: string;
  /** Why it does not follow, without a full stop. */
  readonly reason: string;
  readonly part?: DocPart;
}

/**
 * Asks whether each sentence of a draft follows from the code. It is asked only about drafts that the truth gate let pass,
 * and can only reject them.
 */
export interface Critic {
  readonly name: string;
  /** Changes whenever it would judge otherwise. */
  readonly version: string;
  /**
   * @param request - What the provider was asked, with everything that it was shown.
   * @returns What does not follow. Empty when all does, and when the critic cannot tell.
   */
  criticize(
    request: GenerationRequest,
    doc: Doc,
    options: { readonly signal: AbortSignal },
  ): Promise<readonly Unfounded[]>;
  /** Works out what it would take to ask about one draft for each request. Absent for critics that pay nothing. */
  estimate?(requests: readonly GenerationRequest[]): Promise<Estimate>;
}
