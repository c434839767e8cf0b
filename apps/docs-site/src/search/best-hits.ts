/** A symbol that answers a query. */
export interface Hit {
  readonly number: number;
  readonly score: number;
}

/** Keeps the best `limit` hits without sorting all of them. */
export function createBest(limit: number): { add(number: number, score: number): void; list(): Hit[] } {
  let hits: Hit[] = [];
  let least = -Infinity;
  const trim = (): void => {
    hits = hits.sort((left, right) => right.score - left.score || left.number - right.number).slice(0, limit);
    if (hits.length === limit) least = hits.at(-1)?.score ?? least;
  };
  return {
    add(number, score) {
      // Among equals the first stays, as the order of the list says.
      if (score <= least) return;
      hits.push({ number, score });
      if (hits.length > limit * 4) trim();
    },
    list() {
      trim();
      return hits;
    },
  };
}
