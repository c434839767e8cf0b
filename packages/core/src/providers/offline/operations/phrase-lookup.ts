import type { CallExpression, MemberExpression } from '@babel/types';
import { collectionKind, hiddenCollection, type HiddenCollection } from '../phrase-place.ts';
import { memberName, quote, typeOf, type Code } from '../spell-code.ts';
import { article, singular } from '../words/nouns.ts';
import type { Operation } from './operation.ts';

/** `this.#items.get(id)`, `.has(id)`, `.delete(id)` on a private map or set. */
export function phraseLookup(call: CallExpression, source: Code): Operation | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super' || call.arguments.length !== 1)
    return undefined;
  const hidden = hiddenCollection(callee.object, source);
  const [argument] = call.arguments;
  const key =
    argument !== undefined && argument.type !== 'SpreadElement' && argument.type !== 'ArgumentPlaceholder'
      ? quote(argument, source)
      : undefined;
  if (hidden === undefined || key === undefined) return undefined;
  return hidden.kind === 'Map'
    ? lookupInMap(memberName(callee), hidden, key)
    : lookupInSet(memberName(callee), hidden, key);
}

function lookupInMap(method: string | undefined, { noun }: HiddenCollection, key: string): Operation | undefined {
  const one = oneOf(noun);
  switch (method) {
    case 'get':
      return {
        noun: `the ${one} for ${key}`,
        predicate: `looks up the ${one} for ${key}`,
        returns: '`undefined` when there is none.',
      };
    case 'has':
      return {
        noun: `whether there is ${article(one)} ${one} for ${key}`,
        predicate: `checks whether there is ${article(one)} ${one} for ${key}`,
      };
    case 'delete':
      return {
        noun: `whether there was ${article(one)} ${one} for ${key}`,
        predicate: `removes the ${one} for ${key}`,
        returns: '`true` when there was one.',
      };
    default:
      return undefined;
  }
}

function lookupInSet(
  method: string | undefined,
  { noun, kind }: HiddenCollection,
  value: string,
): Operation | undefined {
  if (method === 'has' || (method === 'includes' && kind === 'Array'))
    return {
      noun: `whether ${value} is one of the ${noun}`,
      predicate: `checks whether ${value} is one of the ${noun}`,
    };
  if (method === 'delete' && kind === 'Set')
    return {
      noun: `whether ${value} was one of the ${noun}`,
      predicate: `removes ${value} from the ${noun}`,
      returns: '`true` when it was one of them.',
    };
  return undefined;
}

function oneOf(noun: string): string {
  const words = noun.split(' ');
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
}

/** The size or length of a collection. */
export function phraseSize(node: MemberExpression, source: Code): Operation | undefined {
  const name = memberName(node);
  if ((name !== 'size' && name !== 'length') || node.object.type === 'Super') return undefined;
  const hidden = hiddenCollection(node.object, source);
  if (hidden !== undefined) return { noun: `the number of ${hidden.noun}` };
  const kind = collectionKind(typeOf(node.object, source.reader) ?? '');
  const list = quote(node.object, source);
  return kind && list ? { noun: `the number of elements of ${list}` } : undefined;
}
