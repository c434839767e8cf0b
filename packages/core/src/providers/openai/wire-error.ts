import type { FaultKind } from '../chat/attempt.ts';

/** An answer that could not be had or must not be used, found below the `openai` package. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly kind: FaultKind;
  /** Nothing of the request reached the service. */
  readonly isUnsent: boolean;

  constructor(kind: FaultKind, message: string, isUnsent = false) {
    super(message);
    this.kind = kind;
    this.isUnsent = isUnsent;
  }
}
