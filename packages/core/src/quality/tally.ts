/** How often each of several things was seen, by name. Things never seen are absent. Plain JSON. */
export type Tally = Readonly<Record<string, number>>;

/** Counts things by name. */
export function tallyOf(names: Iterable<string>): Tally {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Joins counts of parts to those of the whole. */
export function joinTallies(tallies: Iterable<Tally>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const tally of tallies) for (const name in tally) sums.set(name, (sums.get(name) ?? 0) + (tally[name] ?? 0));
  return sums;
}
