import type { ts } from 'ts-morph';
import type { Flow } from './flow.ts';

/** `throw` or a rejection, as seen. */
export interface SeenThrow {
  readonly node: ts.Expression;
  readonly flow: Flow;
  readonly rejects: boolean;
}

/** A return or the end of the body that gives nothing, as seen. */
export interface SeenAbsence {
  /** `bare` for `return;`. */
  readonly value: 'undefined' | 'null' | 'bare';
  readonly flow: Flow;
}

/** A call, as seen. */
export interface SeenCall {
  readonly callee: string;
  readonly node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;
  readonly flow: Flow;
  readonly awaited: boolean;
  readonly returned: boolean;
}

/** A change to something, as seen. */
export interface SeenMutation {
  /** Chain of names that leads to what is changed. */
  readonly target: string;
  /** The method that changes it; absent for assignments. */
  readonly method?: string;
  /** The name itself gets another value, rather than what it holds changing. */
  readonly rebinds: boolean;
}
