import type { FaultKind } from '../chat/attempt.ts';

/** An answer that could not be had or must not be used, found below the `openai` package. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
