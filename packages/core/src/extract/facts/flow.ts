import type { ts } from 'ts-morph';
import type { Cause, Flow as FlowOf, Guard as GuardOf } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { absenceOf, conditionOf, negationOf } from './conditions.ts';

/** A condition that holds at a place. */
export type Guard = GuardOf<ts.Node>;

/** What decides whether a place in a body is reached. */
export type Flow = FlowOf<ts.Node>;

/** The guard that an expression is true. */
export function holds(node: ts.Expression, context: ModuleContext, because: Cause = 'branch'): Guard {
  return { because, node, tell: () => conditionOf(node, context) };
}

/** The guard that an expression is false. */
export function fails(node: ts.Expression, context: ModuleContext, because: Cause = 'branch'): Guard {
  return { because, node, tell: () => negationOf(node, context) };
}

/** The guard that an expression is `null` or `undefined`. */
export function isAbsent(node: ts.Expression, context: ModuleContext): Guard {
  return { because: 'branch', node, tell: () => absenceOf(node, context) };
}
