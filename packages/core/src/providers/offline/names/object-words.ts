import type { Reader } from '../reader.ts';
import { nameWords } from '../words/name-words.ts';
import { singular } from '../words/nouns.ts';
import { isAdjective } from './verb-groups.ts';

const manners = new Set(
  'all async each every latest like once sync one many unsafe init impl internal internals helper fn as at by for from in into of on to with is or and'.split(
    ' ',
  ),
);

/** True where the words end like a thing rather than like a manner: not `latest`, `async`, `all`. */
export function isObject(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.length > 0 && !isAdjective(last) && !manners.has(last) && !startsWithPreposition(words);
}

/** What stands behind a preposition is no object: a name that says to add to the end does not say what. */
function startsWithPreposition(words: readonly string[]): boolean {
  return /^(?:as|at|by|for|from|in|into|of|on|to|with|if|until|when|without)$/u.test(words[0] ?? '');
}

/**
 * True where a parameter, a type or a member bears the noun out, or where there is none that could: what
 * `throttleTime(duration)` throttles is not time.
 */
export function isGrounded(words: readonly string[], { context }: Reader): boolean {
  const { symbol, parent, siblings = [] } = context;
  const types = [symbol.returns?.text, ...symbol.parameters.map(({ type }) => type?.text)].filter(
    (text) => text !== undefined,
  );
  const names = [
    ...symbol.parameters.map(({ name }) => name),
    ...types,
    parent?.name ?? '',
    ...siblings.map(({ name }) => name),
  ];
  if (symbol.parameters.length === 0 && /^(?:void|Promise<void>)?$/u.test(symbol.returns?.text ?? '')) return true;
  const known = new Set(names.flatMap((name) => nameWords(name)).map((word) => singular(word).toLowerCase()));
  return known.has(singular(words.at(-1) ?? '').toLowerCase());
}
