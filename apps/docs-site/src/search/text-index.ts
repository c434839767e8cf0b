import type { ModuleDigest } from '../model/digest.ts';
import { shardOf } from './words.ts';

// A shard is one text. Each line is a word and the symbols whose docs hold it, as base-36 differences between their
// numbers in the names index: `retry 4 1 1k`.

/** Full text of all docs, in shards by the first letters of the words. */
export function textIndex(digests: readonly ModuleDigest[]): Map<string, string> {
  const postings = new Map<string, number[]>();
  let number = 0;
  for (const { symbols } of digests) {
    for (const symbol of symbols) {
      if (symbol.words !== '') for (const word of symbol.words.split(' ')) append(postings, word, number);
      number++;
    }
  }
  const shards = new Map<string, string[]>();
  for (const word of [...postings.keys()].sort()) {
    const shard = shardOf(word);
    const line = `${word} ${encode(postings.get(word) ?? [])}`;
    const lines = shards.get(shard);
    if (lines === undefined) shards.set(shard, [line]);
    else lines.push(line);
  }
  return new Map([...shards].map(([shard, lines]) => [shard, lines.join('\n')]));
}

/** Symbol numbers of a line of a shard. */
export function decodePostings(encoded: string): number[] {
  let number = 0;
  return encoded.split(' ').map((difference) => (number += parseInt(difference, 36)));
}

function append(postings: Map<string, number[]>, word: string, number: number): void {
  const list = postings.get(word);
  if (list === undefined) postings.set(word, [number]);
  else list.push(number);
}

function encode(numbers: readonly number[]): string {
  let before = 0;
  return numbers
    .map((number) => {
      const difference = number - before;
      before = number;
      return difference.toString(36);
    })
    .join(' ');
}
