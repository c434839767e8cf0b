import type { TSType, TSTypeReference } from '@babel/types';
import { parseType } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { typeSlice } from '../types.ts';
import { linkTo } from '../link.ts';
import { listOf } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** Aliases whose right side reads better in words: `Pick`, `Omit`, `ReturnType`, unions told apart by one property. */
export function summarizeAlias(reader: Reader): Summary | undefined {
  const text = reader.context.symbol.type?.text ?? '';
  const type = parseType(text);
  const words = type && aliasWords(type, text, reader);
  return words === undefined ? undefined : { text: `${words}.` };
}

function aliasWords(type: TSType, text: string, reader: Reader): string | undefined {
  switch (type.type) {
    case 'TSTypeReference':
      return utilityWords(type, text, reader);
    case 'TSUnionType':
      return discriminatedWords(type.types);
    case 'TSIndexedAccessType':
      return elementWords(typeSlice(type, text), reader);
    case 'TSTypeOperator':
      return type.operator === 'keyof' ? keyWords(typeSlice(type, text), reader) : undefined;
    default:
      return undefined;
  }
}

function utilityWords(type: TSTypeReference, text: string, reader: Reader): string | undefined {
  const utility = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  const [first, second] = (type.typeParameters?.params ?? []).map((parameter) => typeSlice(parameter, text));
  const target = first !== undefined && /^[\w$]+$/u.test(first) ? linkTo(first, reader) : undefined;
  const called = /^typeof ([\w$]+)$/u.exec(first ?? '')?.[1];
  switch (utility) {
    case 'Pick':
      return target && second && keyed(second, (keys) => `The ${keys} of ${target}`);
    case 'Omit':
      return target && second && keyed(second, (keys) => `${target} without ${keys}`);
    case 'Partial':
      return target && `${target} with every property optional`;
    case 'Required':
      return target && `${target} with every property required`;
    case 'Readonly':
      return target && `${target} with every property read-only`;
    case 'ReturnType':
      return called === undefined ? undefined : `What ${linkTo(called, reader)} returns`;
    case 'Awaited': {
      const resolved = /^ReturnType<typeof ([\w$]+)>$/u.exec(first ?? '')?.[1];
      return resolved === undefined ? undefined : `What ${linkTo(resolved, reader)} resolves to`;
    }
    default:
      return undefined;
  }
}

function keyed(keys: string, phrase: (list: string) => string): string | undefined {
  const names = keys.split('|').map((key) => /^\s*['"]([\w$]+)['"]\s*$/u.exec(key)?.[1]);
  return names.every((name) => name !== undefined) && names.length <= 6
    ? phrase(listOf(names.map((name) => `\`${name}\``)))
    : undefined;
}

/** `(typeof units)[keyof typeof units]` and `(typeof units)[number]`. */
function elementWords(text: string, reader: Reader): string | undefined {
  const match = /^\(?typeof ([\w$]+)\)?\[(keyof typeof \1|number)\]$/u.exec(text);
  if (match?.[1] === undefined) return undefined;
  return `One of the ${match[2] === 'number' ? 'elements' : 'values'} of ${linkTo(match[1], reader)}`;
}

function keyWords(text: string, reader: Reader): string | undefined {
  const name = /^keyof (?:typeof )?([\w$]+)$/u.exec(text)?.[1];
  return name === undefined ? undefined : `Name of a property of ${linkTo(name, reader)}`;
}

/** `{ type: 'a', ... } | { type: 'b', ... }`. */
function discriminatedWords(members: readonly TSType[]): string | undefined {
  const tags = members.map(tagsOf);
  const [first] = tags;
  if (first === undefined || members.length < 2 || members.length > 8) return undefined;
  const name = [...first.keys()].find((key) => tags.every((tag) => tag?.has(key)));
  if (name === undefined) return undefined;
  const values = tags.map((tag) => `\`'${tag?.get(name) ?? ''}'\``);
  return new Set(values).size < values.length
    ? undefined
    : `${values.length === 2 ? 'Either' : 'One of'} ${listOf(values, 'or')}, told apart by \`${name}\``;
}

function tagsOf(type: TSType): Map<string, string> | undefined {
  if (type.type !== 'TSTypeLiteral') return undefined;
  const tags = new Map<string, string>();
  for (const member of type.members) {
    if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') continue;
    const value = member.typeAnnotation?.typeAnnotation;
    if (value?.type === 'TSLiteralType' && value.literal.type === 'StringLiteral')
      tags.set(member.key.name, value.literal.value);
  }
  return tags;
}
