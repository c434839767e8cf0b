import type { Comment, Doubt, Finding, Scope } from '../model/index.ts';
import { rangeOfPart } from './place-of.ts';

/**
 * A finding about the comment of a symbol as a reader of one module wants it, who knows the text.
 *
 * @param scope - The narrowest scope in which the symbol counts.
 */
export function toDoubt({ code, symbol, part, args }: Finding, comment: Comment, scope: Scope): Doubt {
  return { code, symbol, ...(part && { part }), args, range: rangeOfPart(comment, part, args), scope };
}
