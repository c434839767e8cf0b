import type { Candidate } from './retriever.ts';

/** Makes an index for each group of candidates. */
export function groupCandidates<Index>(
  candidates: readonly Candidate[],
  index: (group: readonly Candidate[]) => Index,
): Map<string, Index> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.group);
    if (group === undefined) groups.set(candidate.group, [candidate]);
    else group.push(candidate);
  }
  return new Map([...groups].map(([name, group]) => [name, index(group)]));
}
