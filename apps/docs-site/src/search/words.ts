/** Words of a text for full-text search: lower case, three letters or more, camelCase taken apart as well. */
export function searchWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}_$]{3,}/gu)) {
    if (word.length > 40) continue;
    words.add(word.toLowerCase());
    if (!/\p{Ll}\p{Lu}/u.test(word)) continue;
    for (const part of word.split(/(?<=\p{Ll})(?=\p{Lu})/u)) if (part.length > 2) words.add(part.toLowerCase());
  }
  for (const word of commonWords) words.delete(word);
  return words;
}

/** Shard of a word: its first two letters, or `_` for what is not a Latin letter or digit. */
export function shardOf(word: string): string {
  return word
    .slice(0, 2)
    .replace(/[^a-z0-9]/g, '_')
    .padEnd(2, '_');
}

const commonWords = 'the and for that this with from are its has not but was which when will can into'.split(' ');
