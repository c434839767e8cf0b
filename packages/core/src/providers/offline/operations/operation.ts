/** What an expression does, in the forms that sentences need. */
export interface Operation {
  /** What it gives, as a noun: `the number of items`, `whether ...`. */
  readonly noun: string;
  /** What it does, in the form that follows "it": `creates a ...`. Default: `returns` and the noun. */
  readonly predicate?: string;
  /** What a caller learns from the result beyond that, for `@returns`. */
  readonly returns?: string;
}

/** The form that follows "it". */
export function predicateOf(operation: Operation, async = false): string {
  return operation.predicate ?? `${async ? 'resolves to' : 'returns'} ${operation.noun}`;
}
