/**
 * The two sides of a text in which Git left conflict markers, the common lines in both; undefined for a text without.
 * The base that `merge.conflictStyle=diff3` adds belongs to neither.
 */
export function splitConflict(text: string): readonly [ours: string, theirs: string] | undefined {
  if (!/^<{7} /mu.test(text)) return undefined;
  const sides: Record<'ours' | 'theirs', string[]> = { ours: [], theirs: [] };
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/\r?\n/u)) {
    const marker = /^(?:(<{7}) |(\|{7})|(={7})$|(>{7}) )/u.exec(line);
    if (marker !== null) side = marker[1] ? 'ours' : marker[2] ? 'base' : marker[3] ? 'theirs' : 'both';
    else if (side === 'both') for (const lines of Object.values(sides)) lines.push(line);
    else if (side !== 'base') sides[side].push(line);
  }
  return [sides.ours.join('\n'), sides.theirs.join('\n')];
}
