import type { SymbolId } from './symbol-id.ts';

/** An error that leaves the function. */
export interface ThrowFact {
  /** Name of the thrown class (`RangeError`), or the thrown expression when it is not `new X(...)`. */
  readonly error: string;
  /** Source text of the condition under which it is thrown, negated where an `else` guards it. Absent when unconditional. */
  readonly condition?: string;
  /**
   * The condition is not all that decides: a loop does as well, or an earlier return, or a name was assigned since.
   * Without a condition: something decides, but no expression of the source tells it.
   */
  readonly partial?: true;
  /** First argument of the constructor when it is a string or template, as source text without its quotes. */
  readonly message?: string;
  /** The called function that throws it, when it is not thrown here. */
  readonly through?: SymbolId;
  /** The promise rejects rather than the call throwing. */
  readonly rejects?: true;
}

/** A return that gives nothing: `undefined`, `null`, or an early bare `return`. */
export interface AbsentReturnFact {
  readonly value: 'undefined' | 'null' | 'early';
  readonly condition?: string;
  /** As in {@link ThrowFact.partial}. */
  readonly partial?: true;
}

/** A call in the body of a function. */
export interface CallFact {
  /** Callee as written: `this.#items.get`, `parse`, `fs.readFile`. */
  readonly callee: string;
  /** The called declaration, when it is in the same project. */
  readonly target?: SymbolId;
  /** The call stands in a `try` whose `catch` does not rethrow, so what it throws does not leave. */
  readonly caught?: true;
  readonly awaited?: true;
  /** Its result is returned as it is: `return load(id)`. */
  readonly returned?: true;
  /** It stands in a nested function, which may run later or never. */
  readonly nested?: true;
  /**
   * Made on every run that no error ends before: no branch, loop, `&&`, `||`, `??`, `?:`, nested function or
   * earlier `return` decides over it.
   */
  readonly always?: true;
  /**
   * Source texts of the arguments; the empty string for one that is not a literal, a name or a property path, or
   * whose name the body assigns to. Absent without arguments, where one is spread, and in nested functions.
   */
  readonly arguments?: readonly string[];
}

/** State that outlives the call and is changed by it. */
export interface MutationFact {
  /** What is changed, as written. Examples are `this.#items`, `list` and `counter`. */
  readonly target: string;
  readonly of: 'this' | 'parameter' | 'module';
}

/** A usage in the project's own tests. */
export interface ExampleFact {
  /** Ready to be read: `add(1, 2) // => 3`, or several lines with what they need. */
  readonly code: string;
  /** Module of the test, relative to the project root. */
  readonly test: string;
  /** Title of the enclosing test, when it has one. */
  readonly title?: string;
}

/** What syntax and compiler prove about a declaration; all lists in source order, without duplicates. */
export interface Facts {
  readonly throws: readonly ThrowFact[];
  readonly absentReturns: readonly AbsentReturnFact[];
  /** Source texts of the returned expressions, each at most 160 characters; the expression body of an arrow counts. */
  readonly returnExpressions: readonly string[];
  readonly calls: readonly CallFact[];
  /** The body also calls what no declaration can be found for: methods of its own values, results of calls. */
  readonly unlistedCalls?: true;
  readonly mutates: readonly MutationFact[];
  /** Source texts of the yielded expressions, each at most 160 characters; `*items` for what `yield* items` passes on. */
  readonly yields: readonly string[];
  readonly examples: readonly ExampleFact[];
  /** Parameter names the body reads; absent when there is no body. */
  readonly readsParameters?: readonly string[];
  /**
   * Names bound by parameters to which the body assigns: what an expression says of them may not be about what the
   * caller passed. Absent when there are none.
   */
  readonly reassigned?: readonly string[];
  /** The body returns JSX. */
  readonly returnsJsx?: true;
}

/** Facts of a declaration without a body. */
export const noFacts: Facts = {
  throws: [],
  absentReturns: [],
  returnExpressions: [],
  calls: [],
  mutates: [],
  yields: [],
  examples: [],
};
