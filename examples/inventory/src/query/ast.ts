/** `has` asks whether an array contains the value; the others compare without coercion. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'has';

export type Literal = string | number | boolean | null;

export interface Comparison {
  readonly kind: 'comparison';
  readonly path: string;
  readonly operator: ComparisonOperator;
  readonly value: Literal;
}

/** A bare path such as `tags`, which matches records where its value is truthy. */
export interface Presence {
  readonly kind: 'presence';
  readonly path: string;
}

export interface Negation {
  readonly kind: 'not';
  readonly operand: Expression;
}

export interface Junction {
  readonly kind: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

export type Expression = Comparison | Presence | Negation | Junction;

export function isJunction(expression: Expression): expression is Junction {
  return expression.kind === 'and' || expression.kind === 'or';
}

/** Lists the paths a query reads, from left to right, repetitions included. */
export function* pathsOf(expression: Expression): Generator<string, void> {
  if (isJunction(expression)) {
    yield* pathsOf(expression.left);
    yield* pathsOf(expression.right);
  } else if (expression.kind === 'not') {
    yield* pathsOf(expression.operand);
  } else {
    yield expression.path;
  }
}
