import type { Doc, TaskContext } from '../../model/index.ts';
import { writeProved } from '../offline/write-doc.ts';

/**
 * Completes what a model said with what is proved: examples from tests, and errors that it left out. A model is never
 * asked for code.
 */
export function completeDoc(doc: Doc, context: TaskContext, examples: number): Doc {
  const proved = writeProved(context, { examples });
  const told = new Set(doc.throws?.map(({ error }) => error));
  const throws = [...(doc.throws ?? []), ...(proved.throws ?? []).filter(({ error }) => !told.has(error))];
  return {
    ...doc,
    ...(throws.length > 0 && { throws }),
    ...(proved.examples !== undefined && { examples: proved.examples }),
  };
}
