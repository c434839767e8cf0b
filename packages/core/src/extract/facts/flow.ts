import type { ts } from 'ts-morph';
import { allOf, type Condition } from './conditions.ts';

/** A condition that holds at a place, and why: a branch, or an earlier `return` or `throw` that was not taken. */
export interface Guard extends Condition {
  readonly because: 'branch' | 'return' | 'throw';
  /** What it was made from, to see whether its names were assigned since. */
  readonly node: ts.Node;
}

/** What decides whether a place in a body is reached. */
export interface Flow {
  readonly guards: readonly Guard[];
  /** Something decides that no guard tells: a loop, an earlier return somewhere inside a statement. */
  readonly opaque: boolean;
  /** An error raised here does not leave the function for certain. */
  readonly caught: boolean;
  /** Inside a nested function, which may run later or never. */
  readonly nested: boolean;
}

/** The start of a body. */
export const startFlow: Flow = { guards: [], opaque: false, caught: false, nested: false };

/** A place that is reached only under one more condition. */
export function under(flow: Flow, guard: Guard): Flow {
  return { ...flow, guards: [...flow.guards, guard] };
}

/** A place of which no expression tells whether it is reached. */
export function unclear(flow: Flow): Flow {
  return flow.opaque ? flow : { ...flow, opaque: true };
}

/** True when every run comes here that no error ends before. */
export function isAlwaysReached({ guards, opaque, nested }: Flow): boolean {
  return !opaque && !nested && guards.every(({ because }) => because === 'throw');
}

const longest = 240;
const mostReturns = 2;

/**
 * The condition under which a place is reached, as far as it can be told. Earlier errors count only when nothing else is
 * known, as the order of checks is not worth telling; of earlier returns the nearest two count.
 *
 * @param isStale - True for a guard whose names were assigned since.
 */
export function conditionAt({ guards }: Flow, isStale: (guard: Guard) => boolean): string | undefined {
  const valid = guards.filter((guard) => guard.because === 'branch' || !isStale(guard));
  const returns = valid.filter(({ because }) => because === 'return').slice(-mostReturns);
  const told = valid.filter((guard) => guard.because === 'branch' || returns.includes(guard));
  const chosen = told.length > 0 ? told : valid.slice(-mostReturns);
  for (let first = 0; first < chosen.length; first++) {
    const text = allOf(chosen.slice(first));
    if (text.length <= longest) return text;
  }
  return undefined;
}

/**
 * True where {@link conditionAt} tells only part of what decides over a place: a loop or an earlier return decides as
 * well, or the names of a condition were assigned since.
 */
export function isPartlyTold({ guards, opaque }: Flow, told: string, isStale: (guard: Guard) => boolean): boolean {
  if (opaque || guards.some((guard) => guard.because !== 'throw' && isStale(guard))) return true;
  const deciding = guards.filter(({ because }) => because !== 'throw');
  return deciding.length > 0 && allOf(deciding) !== told;
}
