import type { Reader } from '../reader.ts';
import { presentTypes, typeNoun, unwrapPromise } from '../types.ts';
import { listOf } from '../words/sentence.ts';
import { requiredParameters } from './named-parameters.ts';
import { isObject } from './object-words.ts';
import { phraseNoun, sameWords } from './phrase-noun.ts';

/** `parse(text)` and `parseMoney(text)`, which gives a `Money`. */
export function phraseConversion(acts: string, rest: readonly string[], reader: Reader): string | undefined {
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
export function phraseExtraction(acts: string, rest: readonly string[], reader: Reader): string | undefined {
  const [input, ...others] = requiredParameters(reader);
  if (input?.type?.text !== 'string' || others.length > 0 || !isObject(rest) || sameWords(input.name, rest.join(' ')))
    return undefined;
  return `${acts} ${phraseNoun(rest, true, reader)} from \`${input.name}\``;
}
