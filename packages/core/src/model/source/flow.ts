import { allOf, type Condition } from './condition.ts';

/** A condition that holds at a place, and why: a branch, or an earlier `return` or `throw` that was not taken. */
export interface Guard<Node> {
  readonly because: Cause;
  /** What it was made from, to see whether its names were assigned since. */
  readonly node: Node;
  /** Its text, made only when a fact asks for it. */
  readonly tell: () => Condition;
}

/** Why a condition holds at a place. */
export type Cause = 'branch' | 'return' | 'throw';

/** What decides whether a place in a body is reached. */
export interface Flow<Node> {
  readonly guards: readonly Guard<Node>[];
  /** Something decides that no guard tells: a loop, an earlier return somewhere inside a statement. */
  readonly opaque: boolean;
  /** An error raised here does not leave the function for certain. */
  readonly caught: boolean;
  /** Inside a nested function, which may run later or never. */
  readonly nested: boolean;
}

/** The start of a body. */
export const startFlow: Flow<never> = { guards: [], opaque: false, caught: false, nested: false };

/** The inside of a nested function. */
export function nestedIn({ caught }: Flow<unknown>): Flow<never> {
  return caught ? nestedAndCaught : nested;
}

const nested: Flow<never> = { guards: [], opaque: true, caught: false, nested: true };
const nestedAndCaught: Flow<never> = { ...nested, caught: true };

/** A place that is reached only under one more condition. */
export function under<Node>(flow: Flow<Node>, guard: Guard<Node>): Flow<Node> {
  return { ...flow, guards: [...flow.guards, guard] };
}

/** A place of which no expression tells whether it is reached. */
export function unclear<Node>(flow: Flow<Node>): Flow<Node> {
  return flow.opaque ? flow : { ...flow, opaque: true };
}

/** True when every run comes here that no error ends before. */
export function isAlwaysReached({ guards, opaque, nested }: Flow<unknown>): boolean {
  return !opaque && !nested && guards.every(({ because }) => because === 'throw');
}

const longest = 240;
const mostReturns = 2;

/** A condition as a fact tells it. */
export interface ToldCondition {
  readonly condition?: string;
  /** Something decides that the condition does not say. */
  readonly partial?: true;
}

/**
 * The condition under which a place is reached, as far as it can be told. Earlier errors count only when nothing else is
 * known, as the order of checks is not worth telling; of earlier returns the nearest two count.
 *
 * @param isStale - True for a guard whose names were assigned since.
 */
export function conditionAt<Node>(
  { guards, opaque }: Flow<Node>,
  isStale: (guard: Guard<Node>) => boolean,
): ToldCondition {
  const fresh = guards.filter((guard) => guard.because === 'branch' || !isStale(guard));
  const returns = fresh.filter(({ because }) => because === 'return').slice(-mostReturns);
  const told = fresh.filter((guard) => guard.because === 'branch' || returns.includes(guard));
  const chosen = told.length > 0 ? told : fresh.slice(-mostReturns);
  const fitting = fit(chosen.map((guard) => guard.tell()));
  const decisive = guards.filter(({ because }) => because !== 'throw').length;
  const isWhole = !opaque && decisive === told.length && fitting.length === chosen.length && !chosen.some(isStale);
  return {
    ...(fitting.length > 0 && { condition: allOf(fitting) }),
    ...(!isWhole && { partial: true }),
  };
}

/** The nearest of the conditions that make a condition short enough to be read. */
function fit(conditions: readonly Condition[]): readonly Condition[] {
  let length = 0;
  const first = conditions.findLastIndex(({ text }) => (length += text.length + 4) > longest);
  return conditions.slice(first + 1);
}
