import type { TSType } from '@babel/types';
import { parseType } from './parse-code.ts';
import { linkTo } from './link.ts';
import type { Reader } from './reader.ts';
import { article } from './words/nouns.ts';

/** Offset of a parsed type in the text it is parsed from. */
const lead = '0 as '.length;

/** Source text of a part of a type. */
export function typeSlice(node: TSType, text: string): string {
  return text.slice((node.start ?? 0) - lead, (node.end ?? 0) - lead).trim();
}

/** What a promise or generator of the type gives: `Promise<Item>` gives `Item`, other types themselves. */
export function unwrapPromise(text: string): string {
  return /^(?:Promise|PromiseLike|Awaited)<(.+)>$/u.exec(text)?.[1] ?? text;
}

/** The members of a union other than `undefined`, `null` and `void`, as text. */
export function presentTypes(text: string): string[] {
  const type = parseType(text);
  if (type === undefined) return [];
  const members = type.type === 'TSUnionType' ? type.types : [type];
  return members
    .filter(({ type }) => !['TSUndefinedKeyword', 'TSNullKeyword', 'TSVoidKeyword', 'TSNeverKeyword'].includes(type))
    .map((member) => typeSlice(member, text));
}

const primitives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'a string',
    number: 'a number',
    bigint: 'a bigint',
    symbol: 'a symbol',
  }),
);

/** Types whose name says little about what is in them. */
const containers = new Set(
  'Array AsyncGenerator AsyncIterable AsyncIterableIterator AsyncIterator Function Generator Iterable IterableIterator Iterator Map Object Partial Promise Readonly ReadonlyArray ReadonlyMap ReadonlySet Record Set'.split(
    ' ',
  ),
);

/**
 * A type as a noun with its article: `a {@link Money}`, `a string`.
 *
 * @returns `undefined` for types that are no single name, which words only make longer.
 */
export function typeNoun(text: string, reader: Reader): string | undefined {
  const [only, ...others] = presentTypes(unwrapPromise(text));
  if (only === undefined || others.length > 0) return undefined;
  const name = /^([A-Za-z_$][\w$]*)(?:<.*>)?$/su.exec(only)?.[1];
  if (name === undefined || containers.has(name) || isTypeParameter(name, reader)) return undefined;
  return primitives.get(name) ?? (/^\p{Lu}/u.test(name) ? `${article(name)} ${linkTo(name, reader)}` : undefined);
}

/** True when the signature or its holder declares the name as a type parameter. */
export function isTypeParameter(name: string, { context }: Reader): boolean {
  return [context.symbol, context.parent].some(
    (record) => record?.typeParameters.some((parameter) => parameter.name === name) ?? false,
  );
}

/** The values of a union of literals, as written; empty for other types. */
export function literalValues(text: string): string[] {
  const type = parseType(text);
  if (type === undefined) return [];
  const members = type.type === 'TSUnionType' ? type.types : [type];
  return members.every(({ type }) => type === 'TSLiteralType') ? members.map((member) => typeSlice(member, text)) : [];
}

const kinds: ReadonlyMap<string, string> = new Map([
  ...primitives,
  ['boolean', 'a boolean'],
  ['object', 'an object'],
  ['undefined', '`undefined`'],
  ['null', '`null`'],
]);

/** What a value of the type is, behind "is": `a {@link Unit}`, `an array`. `undefined` for types that are no single word. */
export function kindWords(type: string, reader: Reader): string | undefined {
  const list = /^(?:Readonly)?Array<(\w+)>$|^(?:readonly )?(\w+)\[\]$/u.exec(type);
  const element = list?.[1] ?? list?.[2];
  if (element !== undefined)
    return /^(?:any|unknown)$/u.test(element) ? 'an array' : `an array of ${linkTo(element, reader)}`;
  const name = /^(\p{Lu}[\w$]*)(?:<.*>)?$/su.exec(type)?.[1];
  return (
    kinds.get(type) ??
    (name === undefined || containers.has(name) || isTypeParameter(name, reader)
      ? undefined
      : `${article(name)} ${linkTo(name, reader)}`)
  );
}
