import { shardOf } from './words.ts';

// A shard is one text. Each line is a word and the symbols whose docs hold it, as base-36 differences between their
// numbers in the names index: `retry 4 1 1k`.

/** A word that a symbol's doc holds now, or no longer. */
export interface WordChange {
  readonly word: string;
  readonly symbol: number;
  readonly isAdded: boolean;
}

/**
 * Full text of all docs, in shards by the first letters of the words.
 *
 * @param words - Words of each symbol, separated by spaces; the n-th are those of symbol n.
 */
export function textIndex(words: readonly string[]): Map<string, string> {
  const postings = new Map<string, number[]>();
  for (const [number, line] of words.entries()) {
    if (line === '') continue;
    for (const word of line.split(' ')) append(postings, word, number);
  }
  const shards = new Map<string, string[]>();
  for (const word of [...postings.keys()].sort()) append(shards, shardOf(word), lineOf(word, postings.get(word) ?? []));
  return new Map([...shards].map(([shard, lines]) => [shard, lines.join('\n')]));
}

/** A shard with changes to some of its words; the result is what {@link textIndex} would give. */
export function patchShard(shard: string, changes: readonly WordChange[]): string {
  const lines = new Map(shard.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line]));
  lines.delete('');
  for (const { word, symbol, isAdded } of changes) {
    const line = lines.get(word);
    const numbers = new Set(line === undefined ? [] : decodePostings(line.slice(word.length + 1)));
    if (isAdded) numbers.add(symbol);
    else numbers.delete(symbol);
    if (numbers.size === 0) lines.delete(word);
    else
      lines.set(
        word,
        lineOf(
          word,
          [...numbers].sort((left, right) => left - right),
        ),
      );
  }
  return [...lines.keys()]
    .sort()
    .map((word) => lines.get(word))
    .join('\n');
}

/** Symbol numbers of a line of a shard. */
export function decodePostings(encoded: string): number[] {
  let number = 0;
  return encoded.split(' ').map((difference) => (number += parseInt(difference, 36)));
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function lineOf(word: string, numbers: readonly number[]): string {
  let line = word;
  let before = 0;
  for (const number of numbers) {
    line += ` ${(number - before).toString(36)}`;
    before = number;
  }
  return line;
}
