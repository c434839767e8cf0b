import type { Cause, Condition, Flow as FlowOf, Guard as GuardOf } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from '../collect-context.ts';
import { absenceOf, conditionOf, negationOf } from './expressions.ts';

/** A condition that holds at a place. */
export type Guard = GuardOf<TSESTree.Node>;

/** What decides whether a place in a body is reached. */
export type Flow = FlowOf<TSESTree.Node>;

/** An error that leaves the function, as seen. */
export interface SeenThrow {
  readonly node: TSESTree.Node;
  readonly flow: Flow;
  readonly rejects: boolean;
}

/** What is seen on the way through one function. */
export interface Walk {
  readonly context: CollectContext;
  readonly isAsync: boolean;
  readonly throws: SeenThrow[];
  /** Names of the errors that `catch` clauses around the place bind. */
  readonly caughtNames: string[];
  flow: Flow;
  /** Returns, and jumps that leave no loop yet, seen so far. */
  returns: number;
  jumps: number;
  /** Statements that hold such a return or jump. */
  readonly leaving: Set<TSESTree.Statement>;
  /** Visits statements in order. A field, because some statements hold statements. */
  readonly visitStatements: (statements: readonly TSESTree.Statement[], walk: Walk) => void;
}

/** Does something in another flow, and comes back to the one before. */
export function inFlow<Result>(flow: Flow, walk: Walk, action: () => Result): Result {
  const before = walk.flow;
  walk.flow = flow;
  const result = action();
  walk.flow = before;
  return result;
}

/** The guard that an expression is true. */
export function holds(node: TSESTree.Node, context: CollectContext, because: Cause = 'branch'): Guard {
  return guard(node, because, () => conditionOf(node, context));
}

/** The guard that an expression is false. */
export function fails(node: TSESTree.Node, context: CollectContext, because: Cause = 'branch'): Guard {
  return guard(node, because, () => negationOf(node, context));
}

/** The guard that an expression is `null` or `undefined`. */
export function isAbsent(node: TSESTree.Node, context: CollectContext): Guard {
  return guard(node, 'branch', () => absenceOf(node, context));
}

function guard(node: TSESTree.Node, because: Cause, tell: () => Condition): Guard {
  return { because, node, tell };
}
