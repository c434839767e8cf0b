import type { BinaryExpression, Expression } from '@babel/types';
import { linkTo } from '../link.ts';
import { unwrap } from '../parse-code.ts';
import { phrasePlace } from '../phrase-place.ts';
import { quote, type Code } from '../spell-code.ts';
import { isConstant, isZero } from './constants.ts';
import { phraseEmpty } from './phrase-empty.ts';
import { phraseEquality } from './phrase-equality.ts';

const opposites: ReadonlyMap<string, string> = new Map(
  Object.entries({ '===': '!==', '!==': '===', '==': '!=', '!=': '==' }),
);

/** Words for `<`, `===`, `instanceof`, `in` and their like. */
export function phraseComparison(test: BinaryExpression, source: Code, negated: boolean): string | undefined {
  if (test.left.type === 'PrivateName') return undefined;
  const left = unwrap(test.left);
  const right = unwrap(test.right);
  if (test.operator === 'instanceof') return phraseInstance(left, right, source, negated);
  if (test.operator === 'in') return phraseIn(left, right, source, negated);
  if (isConstant(left) && !isConstant(right)) {
    const turned = turnedOperators.get(test.operator);
    return turned === undefined
      ? undefined
      : phraseComparison({ ...test, left: right, right: left, operator: turned }, source, negated);
  }
  if (opposites.has(test.operator)) {
    const operator = negated ? opposites.get(test.operator) : test.operator;
    return phraseEquality(left, right, operator ?? '', source);
  }
  return phraseOrder(left, right, test.operator, source, negated);
}

const turnedOperators: ReadonlyMap<string, BinaryExpression['operator']> = new Map(
  Object.entries({
    '===': '===',
    '!==': '!==',
    '==': '==',
    '!=': '!=',
    '<': '>',
    '>': '<',
    '<=': '>=',
    '>=': '<=',
  }),
);

function phraseInstance(left: Expression, right: Expression, source: Code, negated: boolean): string | undefined {
  const subject = phrasePlace(left, source);
  if (subject === undefined || right.type !== 'Identifier' || source.reader.identifier(right.name) === undefined)
    return undefined;
  return `${subject} is ${negated ? 'not ' : ''}an instance of ${linkTo(right.name, source.reader)}`;
}

function phraseIn(left: Expression, right: Expression, source: Code, negated: boolean): string | undefined {
  const holder = quote(right, source);
  const key = left.type === 'StringLiteral' && /^[\w$]+$/u.test(left.value) ? `\`${left.value}\`` : quote(left, source);
  return holder === undefined || key === undefined
    ? undefined
    : `${holder} has ${negated ? 'no' : 'the'} property ${key}`;
}

function phraseOrder(
  left: Expression,
  right: Expression,
  operator: string,
  source: Code,
  negated: boolean,
): string | undefined {
  if (isZero(right) && operator === '>') {
    const emptied = phraseEmpty(left, source, !negated);
    if (emptied !== undefined) return emptied;
  }
  const subject = phrasePlace(left, source);
  const value = phrasePlace(right, source);
  if (subject === undefined || value === undefined) return undefined;
  const not = negated ? 'not ' : '';
  switch (operator) {
    case '<':
      return isZero(right) ? `${subject} is ${not}negative` : `${subject} is ${not}less than ${bare(value)}`;
    case '>':
      return isZero(right) ? `${subject} is ${not}positive` : `${subject} is ${not}greater than ${bare(value)}`;
    case '<=':
      return isConstant(right) ? `${subject} is ${not}${bare(value)} or less` : `${subject} is ${not}at most ${value}`;
    case '>=':
      return isConstant(right) ? `${subject} is ${not}${bare(value)} or more` : `${subject} is ${not}at least ${value}`;
    default:
      return undefined;
  }
}

/** Plain numbers need no back-ticks. */
function bare(value: string): string {
  return /^`-?\d[\d_.]*`$/u.test(value) ? value.slice(1, -1) : value;
}
