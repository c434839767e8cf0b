/** Words of a sentence that may be terms. The first is left out: it is written large for another reason. */
export function wordsOf(sentence: string): string[] {
  return (sentence.match(/(?<![\p{L}\p{N}_$@#./'’-])\p{L}{2,}(?![\p{L}\p{N}_$(/'’-]|\.\p{L})/gu) ?? []).slice(1);
}

/**
 * How terms are spelled, by their lower-case form: words that nearly all sentences write with a capital inside, such as `URL` and
 * `JavaScript`.
 *
 * @param words - How often each spelling of a word was seen.
 */
export function learnTerms(words: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const candidates = [...words].filter(([word, count]) => count >= 5 && /.\p{Lu}/u.test(word));
  const totals = new Map(candidates.map(([word]) => [word.toLowerCase(), { count: 0, spellings: 0 }]));
  for (const [word, count] of words) {
    const total = totals.get(word.toLowerCase());
    if (total === undefined) continue;
    total.count += count;
    total.spellings++;
  }
  const terms = new Map<string, string>();
  for (const [word, count] of candidates) {
    const key = word.toLowerCase();
    const total = totals.get(key);
    if (total !== undefined && total.spellings > 1 && count >= total.count * 0.8) terms.set(key, word);
  }
  return terms;
}
