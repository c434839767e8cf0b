import type { Reader } from '../reader.ts';
import { isPlural } from '../words/nouns.ts';
import { isVerb, thirdPerson } from '../words/verbs.ts';
import { isAmount, isFunction, isList, isTelling, plainParameters, requiredParameters } from './named-parameters.ts';
import { isGrounded, isObject } from './object-words.ts';
import { phraseConversion, phraseExtraction } from './phrase-conversion.ts';
import { phraseNoun } from './phrase-noun.ts';
import { resultNoun } from './result-noun.ts';
import { callers, converters, extractors, getters, listVerbs, makers, selectors } from './verb-groups.ts';

/** What a name that begins with a verb says is done, as far as parameters and types bear it out. */
export function phraseVerb(verb: string, rest: readonly string[], reader: Reader): string | undefined {
  // `ensurePreventRetry` names another verb: who does it to what is not told.
  if (/^(?:ensure|make|let|prevent)$/u.test(verb) && isVerb(rest[0] ?? '', false)) return undefined;
  return phraseSpecial(verb, rest, reader) ?? phraseAction(verb, rest, reader);
}

/** Verbs whose object is found in a way of their own. */
function phraseSpecial(verb: string, rest: readonly string[], reader: Reader): string | undefined {
  const acts = thirdPerson(verb);
  const extracted = extractors.has(verb) ? phraseExtraction(acts, rest, reader) : undefined;
  if (extracted !== undefined) return extracted;
  if (converters.has(verb)) return phraseConversion(acts, rest, reader);
  if (verb === 'compare') return phraseCompare(reader);
  if (verb === 'set' && rest.length === 0) return phraseSet(reader);
  if (getters.has(verb) && rest.length === 0) return phraseGet(acts, reader);
  if (rest.length === 1 && rest[0] === 'all') return phraseAll(verb, reader);
  return listVerbs.has(verb) ? phraseList(acts, reader) : phrasePair(acts, rest, reader);
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

/** `sum(amounts)`, `sortItems(items, order)`: the parameter that is a list is the object. */
function phraseList(acts: string, reader: Reader): string | undefined {
  const list = plainParameters(reader).find((parameter) => isList(parameter) && isTelling(parameter));
  return list && `${acts} \`${list.name}\``;
}

/** `readAll()`: all of what it returns. */
function phraseAll(verb: string, reader: Reader): string | undefined {
  const noun = resultNoun(reader);
  return noun?.endsWith('s') === true ? `${thirdPerson(verb)} all ${noun.replace(/^the /u, '')}` : undefined;
}

/** `addQuantities(left, right)`: two of a kind are what the plural means. */
function phrasePair(acts: string, rest: readonly string[], reader: Reader): string | undefined {
  const [left, right, ...others] = requiredParameters(reader);
  const isPair =
    left !== undefined && right !== undefined && others.length === 0 && left.type?.text === right.type?.text;
  return isPair && isPlural(rest.at(-1) ?? '') ? `${acts} \`${left.name}\` and \`${right.name}\`` : undefined;
}

/** The object is named behind the verb, or is the first parameter. */
function phraseAction(verb: string, rest: readonly string[], reader: Reader): string | undefined {
  const acts = thirdPerson(verb);
  if (rest.length > 0)
    return isObject(rest) && isGrounded(rest, reader)
      ? `${acts} ${phraseNoun(rest, makers.has(verb), reader)}`
      : undefined;
  const [object] = plainParameters(reader);
  if (
    object === undefined ||
    !isTelling(object) ||
    (isFunction(object) && !callers.has(verb)) ||
    isAmount(object) ||
    getters.has(verb)
  )
    return undefined;
  if (!selectors.has(object.name)) return `${acts} \`${object.name}\``;
  const [, thing] = requiredParameters(reader);
  const noun = thing !== undefined && makers.has(verb) ? `\`${thing.name}\`` : resultNoun(reader);
  return noun === undefined ? undefined : `${acts} ${noun} for \`${object.name}\``;
}
