import { nameWords } from '../words/name-words.ts';
import { listOf } from '../words/sentence.ts';
import type { Reader } from '../reader.ts';
import { typeNoun } from '../types.ts';
import { isAmbiguous, isVerb } from '../words/verbs.ts';
import { isAmount, isTelling, plainParameters, requiredParameters } from './named-parameters.ts';
import { isObject } from './object-words.ts';
import { phraseNoun, sameWords } from './phrase-noun.ts';
import { phraseVerb } from './phrase-verb.ts';
import { isAdjective, operators } from './verb-groups.ts';

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
  if (
    only === undefined ||
    !isTelling(only) ||
    (isAmount(only) && returns.text !== 'number') ||
    others.length > 0 ||
    words.length > 3 ||
    !isObject(words.filter((word) => word !== 'of'))
  )
    return undefined;
  if (/^(?:_|options?|opts|config|props|params|args?|context|ctx|input|data|init)/u.test(only.name)) return undefined;
  const isOf = words.at(-1) === 'of' ? words.slice(0, -1) : words;
  return `returns ${phraseNoun(isOf, false, reader)} of \`${only.name}\``;
}
