import type { ConditionalExpression, LogicalExpression } from '@babel/types';
import { phraseTest } from '../conditions/phrase-condition.ts';
import { quote, type Code } from '../spell-code.ts';
import type { Operation } from './operation.ts';

/** `size > 0 ? size : 1`. */
export function phraseChoice(node: ConditionalExpression, source: Code): Operation | undefined {
  const clause = phraseTest(node.test, source)?.text;
  const yes = quote(node.consequent, source);
  const no = quote(node.alternate, source);
  if (clause === undefined || yes === undefined || no === undefined) return undefined;
  return { noun: `${yes} when ${clause}, otherwise ${no}` };
}

/** `name ?? 'none'`. */
export function phraseFallback(node: LogicalExpression, source: Code): Operation | undefined {
  const value = quote(node.left, source);
  const fallback = quote(node.right, source);
  if (value === undefined || fallback === undefined) return undefined;
  return { noun: `${value}, or ${fallback} when that is \`undefined\` or \`null\`` };
}
