import { linkTo } from '../link.ts';
import { onlyOperation } from './only-operation.ts';
import type { Reader } from '../reader.ts';
import { isTypeParameter, kindWords } from '../types.ts';
import type { Summary } from './summary.ts';

/** `value is Unit` and `asserts value is Unit`. */
export function summarizePredicate(reader: Reader): Summary | undefined {
  const match = /^(asserts )?(\w+) is (.+)$/su.exec(reader.context.symbol.returns?.text ?? '');
  const [, asserts, subject = '', type = ''] = match ?? [];
  if (match === null || subject === 'this') return undefined;
  const test = onlyOperation(reader)?.noun.replace(/^whether /u, '');
  const kind = kindWords(type, reader);
  // A type that is no single word says less than the test.
  if (kind === undefined || isTypeParameter(type, reader))
    return test === undefined || asserts !== undefined ? undefined : { text: `Checks whether ${test}.` };
  const claim = `\`${subject}\` is ${kind}`;
  if (asserts !== undefined) return { text: `Asserts that ${claim}.`, plain: true };
  if (test === undefined || test.includes(linkTo(type, reader)) || bare(test) === bare(claim))
    return { text: `Checks whether ${claim}.`, plain: true };
  // `value` is a number and is positive: the test says the claim and more.
  if (test.startsWith(`${claim} `)) return { text: `Checks whether ${test}.` };
  return { text: `Checks whether ${claim}, that is, whether ${test}.` };
}

function bare(text: string): string {
  return text.replaceAll(/[^\p{L} ]/gu, '').toLowerCase();
}
