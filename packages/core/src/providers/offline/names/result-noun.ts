import { linkTo } from '../link.ts';
import type { Reader } from '../reader.ts';
import { isTypeParameter, presentTypes, unwrapPromise } from '../types.ts';
import { nameWords } from '../words/name-words.ts';

/** `the item` for a type parameter `Item`, `the items` for `Item[]`, `the {@link Money}`. */
export function resultNoun(reader: Reader): string | undefined {
  const [only, ...others] = presentTypes(unwrapPromise(reader.context.symbol.returns?.text ?? ''));
  const [, name = '', list] = /^(?:readonly )?([A-Za-z]\w+)(\[\])?$/u.exec(only ?? '') ?? [];
  if (name === '' || others.length > 0) return undefined;
  if (isTypeParameter(name, reader)) return `the ${nameWords(name).join(' ')}${list === undefined ? '' : 's'}`;
  return list === undefined && /^\p{Lu}/u.test(name) && reader.declaration(name) !== undefined
    ? `the ${linkTo(name, reader)}`
    : undefined;
}
