/** A condition as source text. */
export interface Condition {
  readonly text: string;
  /** Binds less tightly than `&&`: wants parentheses between other conditions. */
  readonly loose: boolean;
}

/** All conditions at once. */
export function allOf(conditions: readonly Condition[]): string {
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return only.text;
  return conditions.map(({ text, loose }) => (loose ? `(${text})` : text)).join(' && ');
}

/** At least one of the conditions. */
export function eitherOf(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return only;
  return { text: conditions.map(({ text }) => text).join(' || '), loose: true };
}
