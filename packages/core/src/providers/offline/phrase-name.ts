import { linkTo } from './link.ts';
import type { Reader } from './reader.ts';
import { presentTypes, unwrapPromise } from './types.ts';
import { nameWords } from './words/name-words.ts';
import { article, isPlural, isUncountable } from './words/nouns.ts';
import { isVerb, thirdPerson } from './words/verbs.ts';

const prepositions = new Set(
  'after and as at before between by during for from in inside into of off on onto or out over per through to under until up upon using via with within without'.split(
    ' ',
  ),
);

/** Verbs that bring something about that was not there. */
const makers = new Set(
  'add append build clone construct create define emit generate insert instantiate issue make open produce push register spawn start throw write'.split(
    ' ',
  ),
);

/**
 * What a callable does as far as its name tells, in the form that follows "it": `adds an item`. Parameters and
 * types that the name names stand in for its words.
 *
 * @returns `undefined` when the name does not begin with a verb.
 */
export function phraseName(reader: Reader): string | undefined {
  const { symbol } = reader.context;
  const [verb = '', ...rest] = nameWords(symbol.name);
  if (!isVerb(verb, rest.length > 0)) return undefined;
  const object = rest.length === 0 ? firstParameter(reader) : phraseObject(rest, makers.has(verb), reader);
  return object === undefined ? undefined : `${thirdPerson(verb)} ${object}`;
}

function firstParameter({ context }: Reader): string | undefined {
  const [first] = context.symbol.parameters;
  return first === undefined || first.destructured !== undefined ? undefined : `\`${first.name}\``;
}

function phraseObject(words: readonly string[], isNew: boolean, reader: Reader): string {
  const parts: string[] = [];
  for (const group of groups(words)) parts.push(phraseGroup(group, isNew && parts.length === 0, reader));
  return parts.join(' ');
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
  if (!prepositions.has(first)) return phraseNoun(group, isNew, reader);
  return others.length === 0 ? first : `${first} ${phraseNoun(others, false, reader, true)}`;
}

function phraseNoun(words: readonly string[], isNew: boolean, reader: Reader, bare = false): string {
  const spoken = words.join(' ');
  const parameter = reader.context.symbol.parameters.find(
    ({ name, destructured }) => destructured === undefined && sameWords(name, spoken),
  );
  if (parameter !== undefined) return `\`${parameter.name}\``;
  const type = presentTypes(unwrapPromise(reader.context.symbol.returns?.text ?? '')).find((name) =>
    sameWords(name, spoken),
  );
  if (type !== undefined) return `${isNew ? article(type) : 'the'} ${linkTo(type, reader)}`;
  const last = words.at(-1) ?? '';
  if (isPlural(last) || isUncountable(last) || words[0] === 'all' || bare) return spoken;
  return `${isNew ? article(spoken) : 'the'} ${spoken}`;
}

function sameWords(name: string, spoken: string): boolean {
  return /^[\w$]+$/u.test(name) && nameWords(name).join(' ') === spoken;
}
