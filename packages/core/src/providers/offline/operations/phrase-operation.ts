import type { Expression } from '@babel/types';
import { phraseTest } from '../conditions/phrase-condition.ts';
import { parseExpression, unwrap } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import type { Code } from '../spell-code.ts';
import { phraseCallback } from './phrase-callback.ts';
import { phraseArray, phraseObject } from './phrase-literal.ts';
import { phraseConstruction } from './phrase-made.ts';
import { phraseChoice, phraseFallback } from './phrase-choice.ts';
import { phraseLibraryCall } from './phrase-library-call.ts';
import { phraseLookup, phraseSize } from './phrase-lookup.ts';
import { phraseSearch } from './phrase-search.ts';
import { phraseReturnedFunction } from './phrase-returned-function.ts';
import type { Operation } from './operation.ts';

/**
 * Says what an expression gives, in words: `{ ...item, price }` is "a copy of `item` with a new `price`".
 *
 * @param text - Source text of the expression.
 * @returns `undefined` where no words are known or it names what the reader cannot see.
 */
export function phraseOperation(text: string, reader: Reader): Operation | undefined {
  const expression = parseExpression(text);
  return expression && phraseExpression(expression, { text, reader });
}

/** {@link phraseOperation} for a parsed expression. */
export function phraseExpression(node: Expression, source: Code): Operation | undefined {
  const expression = unwrap(node);
  switch (expression.type) {
    case 'AwaitExpression':
      return phraseAwaited(expression.argument, source);
    case 'NewExpression':
      return phraseConstruction(expression, source);
    case 'ObjectExpression':
      return phraseObject(expression, source);
    case 'ArrayExpression':
      return phraseArray(expression, source);
    case 'CallExpression':
      return (
        phraseLookup(expression, source) ??
        phraseSearch(expression, source) ??
        phraseLibraryCall(expression, source) ??
        phraseCallback(expression, source)
      );
    case 'MemberExpression':
      return phraseSize(expression, source);
    case 'ConditionalExpression':
      return phraseChoice(expression, source);
    case 'LogicalExpression':
      return expression.operator === '??' ? phraseFallback(expression, source) : phraseWhether(expression, source);
    case 'BinaryExpression':
      return phraseWhether(expression, source);
    case 'UnaryExpression':
      return expression.operator === '!' ? phraseWhether(expression, source) : undefined;
    case 'ArrowFunctionExpression':
      return phraseReturnedFunction(expression, source);
    default:
      return undefined;
  }
}

function phraseAwaited(node: Expression, source: Code): Operation | undefined {
  const callback = node.type === 'CallExpression' ? phraseCallback(node, source, true) : undefined;
  return callback ?? phraseExpression(node, source);
}

const comparisons = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof']);

function phraseWhether(node: Expression, source: Code): Operation | undefined {
  if (!isBoolean(node, answersBoolean(source.reader))) return undefined;
  const clause = phraseTest(node, source)?.text;
  return clause === undefined ? undefined : { noun: `whether ${clause}`, predicate: `checks whether ${clause}` };
}

/** `a && b` is a boolean only when `a` and `b` are; calls are where the signature says so. */
function isBoolean(node: Expression, callsAre: boolean): boolean {
  const inner = unwrap(node);
  if (inner.type === 'LogicalExpression')
    return inner.operator !== '??' && isBoolean(inner.left, callsAre) && isBoolean(inner.right, callsAre);
  if (inner.type === 'UnaryExpression') return inner.operator === '!';
  if (inner.type === 'CallExpression') return callsAre;
  return inner.type === 'BinaryExpression' && comparisons.has(inner.operator);
}

function answersBoolean({ context }: Reader): boolean {
  const { returns, type } = context.symbol;
  return /^(?:boolean|Promise<boolean>|\w+ is .+)$/su.test(returns?.text ?? type?.text ?? '');
}
