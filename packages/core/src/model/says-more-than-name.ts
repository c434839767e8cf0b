import { splitWords } from './split-words.ts';
import { pathOf } from './symbol-id.ts';
import type { SymbolRecord } from './symbol.ts';

/**
 * False for a text that only restates the name of the symbol (such as `Gets the name.` above `getName`), its holder's name
 * or its kind, with words that would fit every declaration in between.
 */
export function saysMoreThanName(text: string, symbol: Named): boolean {
  return literalCode.test(text) || textWords(text).some(tellsMore(symbol));
}

/** How many words of a text say more than the name; a piece of code that is no name counts as one. */
export function countTellingWords(text: string, symbol: Named): number {
  return textWords(text).filter(tellsMore(symbol)).length + (literalCode.test(text) ? 1 : 0);
}

type Named = Pick<SymbolRecord, 'id' | 'kind' | 'name'>;

function tellsMore(symbol: Named): (word: string) => boolean {
  const path = pathOf(symbol.id).split(/[.#]/u).slice(-2).join(' ');
  const known = new Set(splitWords(`${path} ${symbol.name} ${symbol.kind}`).map(stem));
  const joined = [...known].join('');
  return (word) => {
    const stemmed = stem(word);
    return !fillers.has(word) && !fillers.has(stemmed) && !known.has(stemmed) && !isRunOf(joined, stemmed);
  };
}

/** Code that is no name: `'utf8'`, `-1`, `session.created`. */
const literalCode = /`(?=[^`\n]*[^`\n\p{L}\p{N}_$#()[\]{}<>|&?,:\s])[^`\n]*`/u;

/** What a look at a comment as it is written tells of whether it documents anything. */
export type Glance = 'says' | 'without-summary' | 'unsure';

/**
 * Looks at the first line of a comment, so that most need not be read to know that they document something: `says` where the summary
 * or `@deprecated` surely {@link saysMoreThanName} and is no placeholder, `without-summary` where there is surely no summary.
 *
 * @param raw - The comment as written, delimiters included.
 */
export function glanceAt(raw: string, symbol: Named): Glance {
  const { text, tag, rest } = firstLine.exec(raw)?.groups ?? {};
  if (text !== undefined)
    return !stubStart.test(text) && saysMoreThanName(text.replaceAll(stubWords, ' '), symbol) ? 'says' : 'unsure';
  if (tag === undefined || /@(?:summary|desc)/iu.test(raw)) return 'unsure';
  const tells =
    tag === 'deprecated' && !stubStart.test(rest ?? '') && /\p{L}/u.test((rest ?? '').replaceAll(stubWords, ''));
  return tells ? 'says' : 'without-summary';
}

/** Up to code, inline tags and escapes. A star ends it as well: what is behind may not belong to the comment. */
const firstLine =
  /^\/\*\*\s*(?:\*(?!\/)\s*)?(?:(?<text>[\p{L}\p{N}"'(][^\n`{}\\@*]*)|@(?<tag>[A-Za-z]\w*)(?<rest>[^\n`{}\\@*]*))/u;
const stubStart = /^\W*(?:todo|fixme|tbd|tba|xxx|wip|lorem)\b/iu;
/** Every word that a placeholder may consist of. */
const stubWords =
  /\b(?:missing|add|insert|enter|no|your|an?|the|description|documentation|docs?|docstring|summary|comment|here|provided|available|goes|needed|place\s?holder|place|holder|undocumented|n\/a|none|unknown)\b/giu;

/** True for a placeholder: `TODO`, `Missing description.`, `...`. */
export function isStub(text: string): boolean {
  return stub.test(text.trim());
}

const stub =
  /^(?:(?:todo|fixme|tbd|tba|xxx|wip)\b(?=\s*[:(.-]|\s*$|\s+(?:add|doc|describe|write|document))[\s\S]*|\[?(?:(?:missing|add|insert|enter|no|your)\s+)?(?:a\s+|the\s+)?(?:description|documentation|docs?|docstring|summary|comment)(?:\s+(?:here|missing|provided|available|goes here|needed))?\]?[.!…]*|(?:place\s?holder|undocumented|n\/a|none|unknown|lorem ipsum\b[\s\S]*)\.?|[\p{P}\p{S}\s]+)$/iu;

/** Words of prose and code; the target of a link counts only where it has no text of its own. */
function textWords(text: string): string[] {
  const shown = text
    .replaceAll(/\{@\w+\s+([^{}|]*)(?:\|([^{}]*))?\}/gu, (_, target: string, label?: string) => ` ${label ?? target} `)
    .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '');
  return splitWords(shown);
}

/** A word that is written together what the name writes apart: `username` for `userName`. */
function isRunOf(joined: string, word: string): boolean {
  return word.length > 4 && joined.includes(word);
}

const stems = new Map<string, string>();

/** Cuts endings, so that `gets`, `getting` and `get` are one. The words of a project are few, so they are remembered. */
function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 20_000) stems.clear();
  const found = cutEnding(word);
  stems.set(word, found);
  return found;
}

function cutEnding(word: string): string {
  const singular = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/(?:(?<=s|x|z|ch|sh)e|(?<=[^s]))s$/u, '');
  const base = singular.replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return base.length > 3 ? base.replace(/e$/u, '') : base;
}

/** Words that would fit every declaration. */
const fillers = new Set(
  [
    'a an the this that these those it its is are be been was to of for from in on at by with and or as into if which',
    'get return retrieve fetch give obtain set assign create construct make build initialize initialise new instance',
    'check determine test whether do does perform execute run handle process represent define describe specify indicate',
    'contain hold store provide use used using can will should may must has have given specified current associated',
    'class function method property field type interface enum constant variable value object constructor accessor getter',
    'setter parameter argument signature alias member namespace implementation definition declaration data information info',
    'simple basic main helper utility some any one s',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
);
