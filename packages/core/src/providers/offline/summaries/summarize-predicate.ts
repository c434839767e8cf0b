import { linkTo } from '../link.ts';
import { onlyOperation } from './only-operation.ts';
import type { Reader } from '../reader.ts';
import { isTypeParameter } from '../types.ts';
import { article } from '../words/nouns.ts';
import { code } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** `value is Unit` and `asserts value is Unit`. */
export function summarizePredicate(reader: Reader): Summary | undefined {
  const match = /^(asserts )?(\w+) is (.+)$/su.exec(reader.context.symbol.returns?.text ?? '');
  const [, asserts, subject = '', type = ''] = match ?? [];
  if (match === null || subject === 'this') return undefined;
  const test = onlyOperation(reader)?.noun.replace(/^whether /u, '');
  if (isTypeParameter(type, reader)) return test === undefined ? undefined : { text: `Checks whether ${test}.` };
  const kind = typeWords(type, reader);
  if (kind === undefined) return undefined;
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

function typeWords(type: string, reader: Reader): string | undefined {
  if (/^[\w$]+$/u.test(type) && /^\p{Lu}/u.test(type)) return `${article(type)} ${linkTo(type, reader)}`;
  const words: ReadonlyMap<string, string> = new Map(
    Object.entries({
      string: 'a string',
      number: 'a number',
      boolean: 'a boolean',
      object: 'an object',
      undefined: '`undefined`',
      null: '`null`',
    }),
  );
  const list = /^(?:Readonly)?Array<(\w+)>$|^(?:readonly )?(\w+)\[\]$/u.exec(type);
  const element = list?.[1] ?? list?.[2];
  if (element !== undefined)
    return /^(?:any|unknown)$/u.test(element) ? 'an array' : `an array of ${linkTo(element, reader)}`;
  const quoted = code(type.replaceAll(/\s+/gu, ' '));
  return words.get(type) ?? (quoted && `of type ${quoted}`);
}
