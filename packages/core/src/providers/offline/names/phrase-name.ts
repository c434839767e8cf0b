import type { ParameterRecord } from '../../../model/index.ts';
import { linkTo } from '../link.ts';
import type { Reader } from '../reader.ts';
import { isOnly, typeShape } from '../type-shape.ts';
import { isTypeParameter, presentTypes, typeNoun, unwrapPromise } from '../types.ts';
import { nameWords } from '../words/name-words.ts';
import { isPlural } from '../words/nouns.ts';
import { listOf } from '../words/sentence.ts';
import { isAmbiguous, isVerb, thirdPerson } from '../words/verbs.ts';
import { phraseNoun, sameWords } from './phrase-noun.ts';
import {
  callers,
  converters,
  extractors,
  getters,
  isAdjective,
  listVerbs,
  makers,
  operators,
  selectors,
} from './verb-groups.ts';

/**
 * What a callable does as far as its name and types tell, in the form that follows "it": `adds an item`.
 *
 * @returns `undefined` when that would be a guess.
 */
export function phraseName(reader: Reader): string | undefined {
  const { symbol } = reader.context;
  // Hooks are said to be used by their callers; names behind an underscore are not for readers.
  if (/^(?:_|use\p{Lu})/u.test(symbol.name)) return undefined;
  const [first = '', ...rest] = nameWords(symbol.name);
  if (first === '') return undefined;
  const operator = operators.get(symbol.name);
  const [parameter] = plainParameters(reader);
  if (operator !== undefined) return parameter && `${operator} \`${parameter.name}\``;
  if (first === 'from' || first === 'of') return phraseFactory(rest, reader);
  if (first === 'assert') return phraseAssertion(rest, reader);
  if (first === 'is') return phraseState(rest, reader);
  const namesParameter = symbol.parameters.some(({ name }) => sameWords(name, rest.join(' ')));
  if (isVerb(first, namesParameter)) return phraseVerb(first, rest, reader);
  return isAmbiguous(first) ? undefined : phraseResult([first, ...rest], reader);
}

/** Parameters that a sentence can name. */
function plainParameters({ context }: Reader): ParameterRecord[] {
  return context.symbol.parameters.filter(({ destructured, rest }) => destructured === undefined && rest === undefined);
}

function requiredParameters(reader: Reader): ParameterRecord[] {
  return plainParameters(reader).filter(({ optional }) => optional === undefined);
}

/** `Money.from(text)`. */
function phraseFactory(rest: readonly string[], reader: Reader): string | undefined {
  const made = typeNoun(reader.context.symbol.returns?.text ?? '', reader);
  const names = requiredParameters(reader).map(({ name }) => `\`${name}\``);
  if (made === undefined || names.length === 0) return undefined;
  if (rest.length === 0) return `creates ${made} from ${listOf(names)}`;
  return names.length === 1
    ? `creates ${made} from ${phraseNoun(rest, false, reader)} in ${names[0] ?? ''}`
    : undefined;
}

/** `assertPositive(size)`. */
function phraseAssertion(words: readonly string[], reader: Reader): string | undefined {
  const state = phraseState(words, reader);
  return state?.replace(/^checks whether/u, 'asserts that');
}

/** `isEmpty(list)`. */
function phraseState(words: readonly string[], reader: Reader): string | undefined {
  const [only, ...others] = requiredParameters(reader);
  const isClause = words.length === 1 && isAdjective(words[0] ?? '');
  return only !== undefined && others.length === 0 && isClause
    ? `checks whether \`${only.name}\` is ${words[0] ?? ''}`
    : undefined;
}

/** A name without a verb is what is returned. */
function phraseResult(words: readonly string[], reader: Reader): string | undefined {
  const { returns } = reader.context.symbol;
  const [only, ...others] = requiredParameters(reader);
  if (
    returns === undefined ||
    /^(?:void|Promise<void>|never)$/u.test(returns.text) ||
    /^(?:on|to|as|with|has|can|use|do|no)$/u.test(words[0] ?? '')
  )
    return undefined;
  if (only === undefined || others.length > 0 || words.length > 3 || !isObject(words.filter((word) => word !== 'of')))
    return undefined;
  if (/^(?:_|options?|opts|config|props|params|args?|context|ctx|input|data|init)/u.test(only.name)) return undefined;
  const isOf = words.at(-1) === 'of' ? words.slice(0, -1) : words;
  return `returns ${phraseNoun(isOf, false, reader)} of \`${only.name}\``;
}

function phraseVerb(verb: string, rest: readonly string[], reader: Reader): string | undefined {
  // `ensurePreventRetry` names another verb: who does it to what is not told.
  if (/^(?:ensure|make|let|prevent)$/u.test(verb) && isVerb(rest[0] ?? '', false)) return undefined;
  const acts = thirdPerson(verb);
  if (extractors.has(verb) && rest.length > 0) {
    const found = phraseExtraction(acts, rest, reader);
    if (found !== undefined) return found;
  }
  if (converters.has(verb)) return phraseConversion(acts, rest, reader) ?? phraseAction(verb, rest, reader);
  if (verb === 'compare') return phraseCompare(reader) ?? phraseAction(verb, rest, reader);
  if (verb === 'set' && rest.length === 0) return phraseSet(reader);
  if (getters.has(verb) && rest.length === 0) return phraseGet(acts, reader);
  if (listVerbs.has(verb)) return phraseList(acts, rest, reader);
  return phraseAction(verb, rest, reader);
}

/** `parse(text)` and `parseMoney(text)`, which gives a `Money`. */
function phraseConversion(acts: string, rest: readonly string[], reader: Reader): string | undefined {
  const [input, ...others] = requiredParameters(reader);
  const result = reader.context.symbol.returns?.text ?? '';
  const isNamed =
    rest.length === 0 || presentTypes(unwrapPromise(result)).some((type) => sameWords(type, rest.join(' ')));
  const made = typeNoun(result, reader);
  if (input === undefined) return undefined;
  if (!isNamed) {
    // `formatQuantity(value, unit)`: the parts are what is turned into a text.
    const inputs = [input, ...others].map(({ name }) => `\`${name}\``);
    return made === 'a string' && inputs.length <= 3 ? `${acts} ${listOf(inputs)} as a string` : undefined;
  }
  if (made === undefined) return rest.length === 0 ? `${acts} \`${input.name}\`` : undefined;
  return `${acts} \`${input.name}\` ${made.startsWith('a string') ? 'as' : 'into'} ${made}`;
}

/** `parsePort(text)`: the name says what is found, the parameter where. */
function phraseExtraction(acts: string, rest: readonly string[], reader: Reader): string | undefined {
  const [input, ...others] = requiredParameters(reader);
  if (input?.type?.text !== 'string' || others.length > 0 || !isObject(rest) || sameWords(input.name, rest.join(' ')))
    return undefined;
  return `${acts} ${phraseNoun(rest, true, reader)} from \`${input.name}\``;
}

function phraseCompare({ context }: Reader): string | undefined {
  const [left, right] = context.symbol.parameters;
  if (left === undefined || left.destructured !== undefined) return undefined;
  if (right?.destructured === undefined && right?.type?.text === left.type?.text && right !== undefined)
    return `compares \`${left.name}\` with \`${right.name}\``;
  const ownType = context.parent?.name;
  return ownType !== undefined && left.type?.text.replace(/<.*$/su, '') === ownType
    ? `compares this instance with \`${left.name}\``
    : undefined;
}

function phraseSet({ context }: Reader): string | undefined {
  const [key, value] = context.symbol.parameters;
  return key !== undefined && value?.name === 'value' ? `sets \`${key.name}\` to \`value\`` : undefined;
}

/** `get(id)`: what is got is what is returned. */
function phraseGet(acts: string, reader: Reader): string | undefined {
  const noun = resultNoun(reader);
  const [by] = requiredParameters(reader);
  return noun === undefined ? undefined : `${acts} ${noun}${by === undefined ? '' : ` for \`${by.name}\``}`;
}

/** `the item` for a type parameter `Item`, `the items` for `Item[]`, `the {@link Money}`. */
function resultNoun(reader: Reader): string | undefined {
  const [only, ...others] = presentTypes(unwrapPromise(reader.context.symbol.returns?.text ?? ''));
  const [, name = '', list] = /^(?:readonly )?([A-Za-z]\w+)(\[\])?$/u.exec(only ?? '') ?? [];
  if (name === '' || others.length > 0) return undefined;
  if (isTypeParameter(name, reader)) return `the ${nameWords(name).join(' ')}${list === undefined ? '' : 's'}`;
  return list === undefined && /^\p{Lu}/u.test(name) && reader.declaration(name) !== undefined
    ? `the ${linkTo(name, reader)}`
    : undefined;
}

/** `sum(amounts)`, `sortItems(items, order)`: the parameter that is a list is the object. */
function phraseList(acts: string, rest: readonly string[], reader: Reader): string | undefined {
  const list = plainParameters(reader).find(({ type }) => isList(type?.text));
  if (list !== undefined) return `${acts} \`${list.name}\``;
  return rest.length === 0 ? undefined : `${acts} ${phraseNoun(rest, false, reader)}`;
}

function isList(type: string | undefined): boolean {
  return /^(?:Async)?Iterable<|^(?:Readonly)?Set</u.test(type ?? '') || isOnly(typeShape(type), 'array');
}

/** `readAll()`: all of what it returns. */
function phraseAll(verb: string, reader: Reader): string | undefined {
  const noun = resultNoun(reader);
  return noun?.endsWith('s') === true ? `${thirdPerson(verb)} all ${noun.replace(/^the /u, '')}` : undefined;
}

/** `addQuantities(left, right)`: two of a kind are what the plural means. */
function phrasePair(rest: readonly string[], reader: Reader): string | undefined {
  const [left, right, ...others] = requiredParameters(reader);
  const isPair =
    left !== undefined && right !== undefined && others.length === 0 && left.type?.text === right.type?.text;
  return isPair && isPlural(rest.at(-1) ?? '') ? `\`${left.name}\` and \`${right.name}\`` : undefined;
}

function phraseAction(verb: string, rest: readonly string[], reader: Reader): string | undefined {
  if (rest.length === 1 && rest[0] === 'all') return phraseAll(verb, reader);
  const pair = phrasePair(rest, reader);
  if (pair !== undefined) return `${thirdPerson(verb)} ${pair}`;
  if (startsWithPreposition(rest)) return undefined;
  if (rest.length > 0 && isObject(rest)) return `${thirdPerson(verb)} ${phraseNoun(rest, makers.has(verb), reader)}`;
  const [object] = plainParameters(reader);
  if (object === undefined || (isFunctionType(object.type?.text) && !callers.has(verb))) return undefined;
  if (!selectors.has(object.name)) return `${thirdPerson(verb)} \`${object.name}\``;
  const [, thing] = requiredParameters(reader);
  const noun = thing !== undefined && makers.has(verb) ? `\`${thing.name}\`` : resultNoun(reader);
  return noun === undefined ? undefined : `${thirdPerson(verb)} ${noun} for \`${object.name}\``;
}

/** The words end like a thing rather than like a manner: `latest`, `async`, `all`. */
function isObject(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return (
    !isAdjective(last) &&
    !/^(?:all|async|each|every|latest|like|once|sync|one|many|as|at|by|for|from|in|into|of|on|to|with|is|or|and|init|impl|internal|internals|helper|fn)$/u.test(
      last,
    )
  );
}

/** `addToEnd`: what is added is not named. */
function startsWithPreposition(words: readonly string[]): boolean {
  return /^(?:as|at|by|for|from|in|into|of|on|to|with|if|until|when|without)$/u.test(words[0] ?? '');
}

function isFunctionType(type: string | undefined): boolean {
  return isOnly(typeShape(type), 'function');
}
