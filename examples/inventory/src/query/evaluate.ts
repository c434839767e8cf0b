import type { Comparison, Expression } from './ast.js';
import { parse } from './parse.js';

export type Predicate<Subject> = (subject: Subject) => boolean;

/**
 * Says whether a record matches an expression.
 *
 * Values of different types never match, except with `!=`; nothing is coerced.
 */
export function evaluate(expression: Expression, record: object): boolean {
  switch (expression.kind) {
    case 'and':
      return evaluate(expression.left, record) && evaluate(expression.right, record);
    case 'or':
      return evaluate(expression.left, record) || evaluate(expression.right, record);
    case 'not':
      return !evaluate(expression.operand, record);
    case 'presence':
      return Boolean(valueAt(record, expression.path));
    case 'comparison':
      return matches(expression, valueAt(record, expression.path));
  }
}

/**
 * Parses a query once, to test many records against it.
 *
 * @typeParam Subject - The type of the records.
 * @param source - The text of the query.
 * @throws {@link QuerySyntaxError} when the text is not a query.
 */
export function compile<Subject extends object>(source: string): Predicate<Subject> {
  const expression = parse(source);
  return (subject) => evaluate(expression, subject);
}

export function filter<Subject extends object>(source: string): (subjects: Iterable<Subject>) => Subject[];
export function filter<Subject extends object>(source: string, subjects: Iterable<Subject>): Subject[];
export function filter<Subject extends object>(
  source: string,
  subjects?: Iterable<Subject>,
): Subject[] | ((subjects: Iterable<Subject>) => Subject[]) {
  const predicate = compile<Subject>(source);
  const apply = (all: Iterable<Subject>) => [...all].filter(predicate);
  return subjects === undefined ? apply : apply(subjects);
}

export function valueAt(record: object, path: string): unknown {
  let value: unknown = record;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function matches({ operator, value: expected }: Comparison, actual: unknown): boolean {
  if (operator === '=') return actual === expected;
  if (operator === '!=') return actual !== expected;
  if (operator === 'has') return Array.isArray(actual) && actual.includes(expected);
  if (typeof actual === 'number' && typeof expected === 'number') {
    return isOrdered(operator, actual - expected);
  }
  if (typeof actual === 'string' && typeof expected === 'string') {
    return isOrdered(operator, actual < expected ? -1 : Number(actual > expected));
  }
  return false;
}

function isOrdered(operator: '<' | '<=' | '>' | '>=', difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}
