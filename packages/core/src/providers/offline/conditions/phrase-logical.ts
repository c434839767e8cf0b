import type { Expression, LogicalExpression } from '@babel/types';
import { unwrap } from '../parse-code.ts';
import { phrasePlace } from '../phrase-place.ts';
import type { Code } from '../spell-code.ts';
import type { Clause } from './clause.ts';
import { nothingText } from './constants.ts';
import { phraseTest } from './phrase-condition.ts';

/** Both sides must be sayable: half of a condition is another condition. */
export function phraseLogical(test: LogicalExpression, source: Code, negated: boolean): Clause | undefined {
  const idiom = phraseAbsence(test, source, negated) ?? phraseObject(test, source, negated);
  if (idiom !== undefined) return { text: idiom };
  const left = phraseTest(test.left, source, negated);
  const right = phraseTest(test.right, source, negated);
  if (left === undefined || right === undefined) return undefined;
  return join(left, right, (test.operator === '&&') === negated ? 'or' : 'and');
}

/** Words have no brackets: "a and b, or c" and "a and either b or c" are clear, anything deeper is not said. */
function join(left: Clause, right: Clause, joined: 'and' | 'or'): Clause | undefined {
  const nested = [left, right].map((side) => side.joined !== undefined && side.joined !== joined);
  if (!nested.includes(true)) return { text: joinSides(left.text, right.text, joined), joined };
  if ([left, right].some((side) => side.joined === 'mixed')) return undefined;
  if (joined === 'or') return { text: `${left.text}, or ${right.text}`, joined: 'mixed' };
  return nested[0] ? undefined : { text: `${left.text} and either ${right.text}`, joined: 'mixed' };
}

/** `x === undefined || x === null` and its opposite are one thought. */
function phraseAbsence(test: LogicalExpression, source: Code, negated: boolean): string | undefined {
  const sides = [test.left, test.right].map((side) => comparedToNothing(unwrap(side), source));
  const [left, right] = sides;
  if (left === undefined || right === undefined || left.subject !== right.subject || left.value === right.value)
    return undefined;
  if (left.equal !== right.equal || (test.operator === '||') !== left.equal) return undefined;
  return left.equal === negated
    ? `${left.subject} is neither \`undefined\` nor \`null\``
    : `${left.subject} is \`undefined\` or \`null\``;
}

function comparedToNothing(
  node: Expression,
  source: Code,
): { subject: string; value: string; equal: boolean } | undefined {
  if (node.type !== 'BinaryExpression' || (node.operator !== '===' && node.operator !== '!==')) return undefined;
  const value = nothingText(node.right);
  const subject = node.left.type === 'PrivateName' ? undefined : phrasePlace(node.left, source);
  return value === undefined || subject === undefined ? undefined : { subject, value, equal: node.operator === '===' };
}

/** `typeof x === 'object' && x !== null` and its opposite. */
function phraseObject(test: LogicalExpression, source: Code, negated: boolean): string | undefined {
  const type = unwrap(test.left);
  const nothing = comparedToNothing(unwrap(test.right), source);
  if (
    nothing?.value !== '`null`' ||
    type.type !== 'BinaryExpression' ||
    type.left.type !== 'UnaryExpression' ||
    type.left.operator !== 'typeof'
  )
    return undefined;
  if (
    type.right.type !== 'StringLiteral' ||
    type.right.value !== 'object' ||
    phrasePlace(type.left.argument, source) !== nothing.subject
  )
    return undefined;
  if (nothing.equal !== (test.operator === '||') || type.operator !== (nothing.equal ? '!==' : '===')) return undefined;
  return `${nothing.subject} is ${nothing.equal === negated ? '' : 'not '}an object`;
}

/** `x` is a and `x` is b becomes `x` is a and is b; the subject is not said twice. */
function joinSides(left: string, right: string, joined: 'and' | 'or'): string {
  const subject = /^(`[^`]+`) (?=(?:is|has|does|matches|includes|starts|ends|differs|equals) )/u;
  const [first, second] = [subject.exec(left)?.[1], subject.exec(right)?.[1]];
  const same = first !== undefined && first === second;
  if (!same) return `${left} ${joined} ${right}`;
  const rest = right.slice(first.length + 1);
  const listed = /^`[^`]+`(?: is `[^`]+`| (?:and|or) `[^`]+`)+$/u.test(left) && /^is `[^`]+`$/u.test(rest);
  return `${left} ${joined} ${listed ? rest.slice('is '.length) : rest}`;
}
