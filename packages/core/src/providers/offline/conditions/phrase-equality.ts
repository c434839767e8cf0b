import type { Expression } from '@babel/types';
import { phrasePlace } from '../phrase-place.ts';
import type { Code } from '../spell-code.ts';
import { isConstant, isEnumMember, isZero, nothingText } from './constants.ts';
import { phraseEmpty } from './phrase-empty.ts';

/** Words for `===`, `!==`, and for `==` and `!=` with `null`. */
export function phraseEquality(
  left: Expression,
  right: Expression,
  operator: string,
  source: Code,
): string | undefined {
  const equal = operator.startsWith('=');
  if (left.type === 'UnaryExpression' && left.operator === 'typeof')
    return phraseTypeof(left.argument, right, equal, source);
  const nothing = nothingText(right);
  const subject = phrasePlace(left, source);
  if (nothing !== undefined) return subject && phraseNothing(subject, nothing, equal, operator.length === 2);
  if (operator.length === 2) return undefined;
  const emptied = isZero(right) && left.type === 'MemberExpression' ? phraseEmpty(left, source, !equal) : undefined;
  if (emptied !== undefined) return emptied;
  const value = phrasePlace(right, source);
  if (subject === undefined || value === undefined) return undefined;
  if (right.type === 'StringLiteral' && right.value === '') return `${subject} is ${equal ? '' : 'not '}empty`;
  if (isConstant(right) || isEnumMember(right)) return `${subject} is ${equal ? '' : 'not '}${value}`;
  return `${subject} ${equal ? 'equals' : 'differs from'} ${value}`;
}

function phraseNothing(subject: string, nothing: string, equal: boolean, loose: boolean): string {
  if (!loose) return `${subject} is ${equal ? '' : 'not '}${nothing}`;
  return equal ? `${subject} is \`undefined\` or \`null\`` : `${subject} is neither \`undefined\` nor \`null\``;
}

const typeofWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'a string',
    number: 'a number',
    boolean: 'a boolean',
    bigint: 'a bigint',
    symbol: 'a symbol',
    function: 'a function',
    undefined: '`undefined`',
    object: 'an object or `null`',
  }),
);

function phraseTypeof(argument: Expression, value: Expression, equal: boolean, source: Code): string | undefined {
  const subject = phrasePlace(argument, source);
  const words = value.type === 'StringLiteral' ? typeofWords.get(value.value) : undefined;
  if (subject === undefined || words === undefined) return undefined;
  if (!equal && words.startsWith('an object')) return `${subject} is neither an object nor \`null\``;
  return `${subject} is ${equal ? '' : 'not '}${words}`;
}
