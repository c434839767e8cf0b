import type { Expression } from '@babel/types';
import { unwrap } from './parse-code.ts';
import { typeText } from './reader.ts';
import { isThisMember, memberName, quote, type Code } from './spell-code.ts';
import { nameWords } from './words/name-words.ts';
import { isPlural } from './words/nouns.ts';

/** An expression as a noun of a sentence: its code in back-ticks, when the reader can see what it names. */
export function phrasePlace(node: Expression, source: Code): string | undefined {
  return quote(node, source);
}

/** A private list, set or map, which readers know only by what it holds. */
export interface HiddenCollection {
  /** Plural noun: `items`, `pending changes`. */
  readonly noun: string;
  readonly kind: 'Array' | 'Map' | 'Set';
  /** Its values are asked for: those of a map without their keys. */
  readonly values?: true;
}

/** Recognises a private collection, and what passes its content on: its values, or a copy by a spread. */
export function hiddenCollection(node: Expression, source: Code): HiddenCollection | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') {
    const [only] = inner.elements;
    return inner.elements.length === 1 && only?.type === 'SpreadElement'
      ? hiddenCollection(only.argument, source)
      : undefined;
  }
  if (inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression') {
    const passesOn = /^(?:values|slice|toArray)$/u.test(memberName(inner.callee) ?? '') && inner.arguments.length === 0;
    const passed =
      passesOn && inner.callee.object.type !== 'Super' ? hiddenCollection(inner.callee.object, source) : undefined;
    return passed && { ...passed, values: true };
  }
  const name = isThisMember(inner) ? memberName(inner) : undefined;
  return name === undefined ? undefined : namedCollection(name, source);
}

function namedCollection(name: string, source: Code): HiddenCollection | undefined {
  const record = source.reader.sibling(name);
  const kind = record === undefined ? undefined : collectionKind(typeText(record) ?? '');
  const words = nameWords(name);
  if (kind === undefined || source.reader.member(name) !== undefined || !isPlural(words.at(-1) ?? '')) return undefined;
  return { noun: words.join(' '), kind };
}

/** The kind of collection that a type is for certain. */
export function collectionKind(type: string): HiddenCollection['kind'] | undefined {
  const named = /^(?:Readonly|Weak)?(Array|Map|Set)\b/u.exec(type)?.[1];
  if (named === 'Array' || named === 'Map' || named === 'Set') return named;
  return /^(?:readonly )?[^|&]+\[\]$/u.test(type) ? 'Array' : undefined;
}
