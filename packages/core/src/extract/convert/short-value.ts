import type { ts } from 'ts-morph';
import { signatureText, type TextRange } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

/** Longest value, in characters, that a signature shows. */
const longest = 60;

/** Initialiser of a variable or property, and a signature that shows it when it is short. */
export function shortValue(
  initializer: ts.Expression | undefined,
  signature: readonly TextRange[],
  context: ModuleContext,
): { readonly initializer?: string; readonly signature?: string } {
  // Long values are never shown: no need to collapse them.
  if (initializer === undefined || initializer.end - initializer.pos > 400) return {};
  const text = textOf(initializer, context);
  if (text.length > longest) return { initializer: text };
  return { initializer: text, signature: `${signatureText(signature, context)} = ${text}` };
}
