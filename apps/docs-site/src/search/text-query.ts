import { decodePostings } from './text-index.ts';
import { shardOf } from './words.ts';

/** Words of a full-text query, as the index has them. */
export function queryWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_$]{3,}/gu) ?? [])].slice(0, 6);
}

/** Shards that the words of a query are in. */
export function shardsFor(words: readonly string[]): string[] {
  return [...new Set(words.map(shardOf))];
}

/**
 * Numbers of the symbols whose docs hold all words; the last word may be the start of one.
 *
 * @param shards - Texts of {@link shardsFor}, by shard; missing ones hold nothing.
 */
export function searchText(shards: ReadonlyMap<string, string>, words: readonly string[], limit: number): number[] {
  let common: Set<number> | undefined;
  for (const [position, word] of words.entries()) {
    const found = numbersOf(shards.get(shardOf(word)) ?? '', word, position === words.length - 1);
    common = common === undefined ? found : new Set([...common].filter((number) => found.has(number)));
  }
  return [...(common ?? [])].sort((left, right) => left - right).slice(0, limit);
}

function numbersOf(shard: string, word: string, isPrefix: boolean): Set<number> {
  const numbers = new Set<number>();
  for (const line of shard.split('\n')) {
    if (!line.startsWith(isPrefix ? word : `${word} `)) continue;
    for (const number of decodePostings(line.slice(line.indexOf(' ') + 1))) numbers.add(number);
  }
  return numbers;
}
