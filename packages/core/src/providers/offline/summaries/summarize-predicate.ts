import { linkTo } from '../link.ts';
import { onlyOperation } from './only-operation.ts';
import type { Reader } from '../reader.ts';
import { article } from '../words/nouns.ts';
import type { Summary } from './summary.ts';

/** `value is Unit` and `asserts value is Unit`. */
export function summarizePredicate(reader: Reader): Summary | undefined {
  const match = /^(asserts )?(\w+) is (.+)$/su.exec(reader.context.symbol.returns?.text ?? '');
  const [, asserts, subject = '', type = ''] = match ?? [];
  if (match === null || subject === 'this') return undefined;
  const claim = `\`${subject}\` is ${typeWords(type, reader)}`;
  if (asserts !== undefined) return { text: `Asserts that ${claim}.`, plain: true };
  const test = onlyOperation(reader)?.noun.replace(/^whether /u, '');
  if (test === undefined || test.includes(linkTo(type, reader)))
    return { text: `Checks whether ${claim}.`, plain: true };
  return { text: `Checks whether ${claim}, that is, whether ${test}.` };
}

function bare(text: string): string {
  return text.replaceAll(/[^\p{L} ]/gu, '').toLowerCase();
}

function typeWords(type: string, reader: Reader): string {
  if (/^[\w$]+$/u.test(type) && /^\p{Lu}/u.test(type)) return `${article(type)} ${linkTo(type, reader)}`;
  const words: Readonly<Record<string, string>> = {
    string: 'a string',
    number: 'a number',
    boolean: 'a boolean',
    object: 'an object',
    undefined: '`undefined`',
    null: '`null`',
  };
  return words[type] ?? `of type \`${type.replaceAll('`', '')}\``;
}
