import { nameWords } from './name-words.ts';

const irregularPlurals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    children: 'child',
    people: 'person',
    men: 'man',
    indices: 'index',
    vertices: 'vertex',
    matrices: 'matrix',
    criteria: 'criterion',
    data: 'data',
    metadata: 'metadata',
    entries: 'entry',
    queries: 'query',
    leaves: 'leaf',
    caches: 'cache',
    IDs: 'ID',
    URLs: 'URL',
    URIs: 'URI',
    APIs: 'API',
  }),
);

const endsLikePlural = /(?:ss|us|is|ics|ias|ews|ous|vas|los)$/u;
const neverPlural = new Set(
  'always css dns lens os https js ts tls canvas does has is this was gas bias series species'.split(' '),
);
const uncountable = new Set(
  'access advice content contents css data evidence feedback html http information input json jsx markup markdown math memory metadata noise output progress source state stdin stdout storage svg text time traffic typescript width xml yaml'.split(
    ' ',
  ),
);

/** True for `items`, `entries`, `children`; false for `status`, `address`, `item`. */
export function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return !uncountable.has(word);
  return (
    /[a-zA-Z]s$/u.test(word) && word.length > 2 && !endsLikePlural.test(word) && !neverPlural.has(word.toLowerCase())
  );
}

/** `items` gives `item`, `entries` gives `entry`, `boxes` gives `box`. Singular words stay as they are. */
export function singular(word: string): string {
  if (!isPlural(word)) return word;
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** True for words that take no indefinite article: `metadata`, `JSON`. */
export function isUncountable(word: string): boolean {
  return uncountable.has(word.toLowerCase());
}

/**
 * `a` or `an`, by sound: `an hour`, `a user`, `an HTML file`, `a URL`, `an LruCache`.
 *
 * @param word - What follows, a word or an identifier; mark-up in front of it does not count.
 */
export function article(word: string): 'a' | 'an' {
  const bare = /[\p{L}\d]+/u.exec(word.replace(/^\{@link\s+/u, ''))?.[0] ?? '';
  const first = nameWords(bare)[0] ?? '';
  if (/^(?:\p{Lu}+s?|\p{L})$/u.test(first)) return /^[aefhilmnorsx]/iu.test(first) ? 'an' : 'a';
  if (/^(?:8|11$|18$|hour|honest|honou?r|heir)/u.test(first)) return 'an';
  if (/^(?:eu|once$|one$|ubiq|uni(?!de|mp|nf|ni|nt)|us[aeiu]|ut[ei]|uint)/u.test(first)) return 'a';
  return /^[aeiou]/u.test(first) ? 'an' : 'a';
}

/** The words with their article: `an item`, `items`, `metadata`. */
export function withArticle(phrase: string): string {
  const last = phrase.split(' ').at(-1) ?? '';
  return isPlural(last) || isUncountable(last) ? phrase : `${article(phrase)} ${phrase}`;
}
