import { linkTo } from '../link.ts';
import type { Reader } from '../reader.ts';
import { presentTypes, unwrapPromise } from '../types.ts';
import { nameWords } from '../words/name-words.ts';
import { article, isPlural, isUncountable } from '../words/nouns.ts';

const prepositions = new Set(
  'after and as at before between by during for from in inside into of off on onto or out over per through to under until up upon using via with within without'.split(
    ' ',
  ),
);

/**
 * The words of a name behind its verb as the object of a sentence: `userById` gives "the user by `id`". Words that
 * name a parameter or the result's type give way to it.
 *
 * @param isNew - The verb brings the object about, so it takes "a".
 */
export function phraseNoun(words: readonly string[], isNew: boolean, reader: Reader): string {
  return groups(words)
    .map((group, index) => phraseGroup(group, isNew && index === 0, reader))
    .join(' ');
}

/** Splits at prepositions: `user by ID` gives `user`, `by ID`. */
function groups(words: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const word of words) {
    if (prepositions.has(word)) found.push([word]);
    else found.at(-1)?.push(word);
  }
  return found.filter((group) => group.length > 0);
}

function phraseGroup(group: readonly string[], isNew: boolean, reader: Reader): string {
  const [first = '', ...others] = group;
  if (!prepositions.has(first)) return withDeterminer(group, isNew, reader);
  return others.length === 0
    ? first
    : `${first} ${namedParameter(others, reader) ?? namedType(others, reader) ?? others.join(' ')}`;
}

function withDeterminer(words: readonly string[], isNew: boolean, reader: Reader): string {
  const parameter = namedParameter(words, reader);
  if (parameter !== undefined) return parameter;
  const name = namedType(words, reader);
  const phrase = name ?? words.join(' ');
  const last = words.at(-1) ?? '';
  if (name === undefined && (isPlural(last) || isUncountable(last) || words[0] === 'all')) return phrase;
  return `${isNew ? article(phrase) : 'the'} ${phrase}`;
}

function namedParameter(words: readonly string[], { context }: Reader): string | undefined {
  const { parameters } = context.symbol;
  const found = parameters.find(({ name, destructured }) => !destructured && sameWords(name, words.join(' ')));
  return found && `\`${found.name}\``;
}

function namedType(words: readonly string[], reader: Reader): string | undefined {
  const result = unwrapPromise(reader.context.symbol.returns?.text ?? '');
  const type = presentTypes(result).find((name) => /^\p{Lu}/u.test(name) && sameWords(name, words.join(' ')));
  return type && linkTo(type, reader);
}

/** True when the name consists of these words. */
export function sameWords(name: string, spoken: string): boolean {
  return /^[\w$]+$/u.test(name) && nameWords(name).join(' ') === spoken;
}
