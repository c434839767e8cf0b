import type { ArrayExpression, Expression, ObjectExpression, ObjectProperty, SpreadElement } from '@babel/types';
import { hiddenCollection, phrasePlace, type HiddenCollection } from '../phrase-place.ts';
import { quote, type Code } from '../spell-code.ts';
import { listOf } from '../words/sentence.ts';
import type { Operation } from './operation.ts';
import { phraseRecord } from './phrase-made.ts';

/** An object literal: a changed copy, a merger of two, or a record of the type that is returned. */
export function phraseObject(node: ObjectExpression, source: Code): Operation | undefined {
  const [first, ...rest] = node.properties;
  if (first?.type !== 'SpreadElement') return phraseRecord(node, source);
  const original = quote(first.argument, source);
  if (original === undefined || rest.length === 0) return undefined;
  if (rest.every((property) => property.type === 'SpreadElement')) return phraseMerger([first, ...rest], source);
  const names = rest.map((property) => (property.type === 'ObjectProperty' ? propertyName(property) : undefined));
  if (names.some((name) => name === undefined) || names.length > 4) return undefined;
  const [only] = rest;
  const value = rest.length === 1 && only?.type === 'ObjectProperty' ? shortValue(only, source) : undefined;
  const change = value === undefined ? `a new ${listOf(names as string[])}` : `${names[0] ?? ''} set to ${value}`;
  return { noun: `a copy of ${original} with ${change}` };
}

/** `{ ...a, ...b }`: later ones win. */
function phraseMerger(spreads: readonly SpreadElement[], source: Code): Operation | undefined {
  const parts = spreads.map(({ argument }) => quote(argument, source));
  if (parts.some((part) => part === undefined) || parts.length !== 2) return undefined;
  const [base = '', over = ''] = parts as string[];
  return { noun: `a copy of ${base} with the properties of ${over} on top` };
}

function propertyName(property: ObjectProperty): string | undefined {
  return !property.computed && property.key.type === 'Identifier' ? `\`${property.key.name}\`` : undefined;
}

function shortValue(property: ObjectProperty, source: Code): string | undefined {
  if (property.shorthand) return undefined;
  const value = property.value;
  return value.type === 'Identifier' || value.type.endsWith('Literal') ? quote(value as Expression, source) : undefined;
}

/** The content of a private list; that of a map only without its keys. */
export function listOfHidden({ noun, kind, values }: HiddenCollection): Operation | undefined {
  return kind !== 'Map' || values ? { noun: `all ${noun}, as a new array` } : undefined;
}

/** `[...list]` and `[...new Set(list)]`. */
export function phraseArray(node: ArrayExpression, source: Code): Operation | undefined {
  const hidden = hiddenCollection(node, source);
  if (hidden !== undefined) return listOfHidden(hidden);
  const [only] = node.elements;
  if (only?.type !== 'SpreadElement' || node.elements.length > 1) return undefined;
  const { argument } = only;
  if (argument.type === 'NewExpression' && argument.callee.type === 'Identifier' && argument.callee.name === 'Set') {
    const [list] = argument.arguments;
    const place =
      list !== undefined && list.type !== 'SpreadElement' && list.type !== 'ArgumentPlaceholder'
        ? phrasePlace(list, source)
        : undefined;
    return place === undefined ? undefined : { noun: `the distinct values of ${place}` };
  }
  const place = quote(argument, source);
  return place === undefined ? undefined : { noun: `a new array with the elements of ${place}` };
}
