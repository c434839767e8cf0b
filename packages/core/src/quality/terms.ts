/** Words of a sentence that may be terms. The first is left out: it is written large for another reason. */
export function wordsOf(sentence: string): string[] {
  return (sentence.match(/(?<![\p{L}\p{N}_$@#./'’-])\p{L}{2,}(?![\p{L}\p{N}_$(/'’-]|\.\p{L})/gu) ?? []).slice(1);
}

/**
 * How terms are spelled, by their lower-case form: words that nearly all sentences write with a capital inside, such as `URL` and
 * `JavaScript`.
 */
export function learnTerms(sentences: Iterable<string>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const word of wordsOf(sentence)) {
      const key = word.toLowerCase();
      const spellings = counts.get(key) ?? new Map<string, number>();
      counts.set(key, spellings.set(word, (spellings.get(word) ?? 0) + 1));
    }
  }
  const terms = new Map<string, string>();
  for (const [key, spellings] of counts) {
    if (spellings.size < 2) continue;
    const total = [...spellings.values()].reduce((sum, count) => sum + count, 0);
    const [best, count] = [...spellings].reduce((left, right) => (right[1] > left[1] ? right : left));
    if (/.\p{Lu}/u.test(best) && count >= 5 && count >= total * 0.8) terms.set(key, best);
  }
  return terms;
}
