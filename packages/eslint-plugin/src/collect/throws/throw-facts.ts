import type { ThrowFact } from '@docwright/core/model';
import type { CollectContext } from '../collect-context.ts';
import type { Callable } from '../symbol-draft.ts';

/** Errors that leave a function by itself. */
export function throwFacts(_node: Callable, _context: CollectContext): readonly ThrowFact[] {
  return [];
}
