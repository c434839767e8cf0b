import type { Modifier } from '@docwright/core/model';
import type { Callable } from './symbol-draft.ts';

const none: readonly never[] = [];
const generator: readonly Modifier[] = ['generator'];

/**
 * What the syntax of a function says besides the words before its name.
 *
 * @param words - `generator` alone where `async` is read among the words before the name.
 */
export function functionWords(node: Callable, words: 'generator' | 'all' = 'all'): readonly Modifier[] {
  const isGenerator = 'generator' in node && node.generator;
  if (words === 'all' && 'async' in node && node.async) return isGenerator ? ['async', 'generator'] : ['async'];
  return isGenerator ? generator : none;
}
