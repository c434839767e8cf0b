import type { GenerateResult } from './pipeline.ts';

/** True when a run has left nothing to do: a second one would ask for nothing. */
export function isSettled({ interrupted, drafted, accepted, rejected, nothingToAdd }: GenerateResult): boolean {
  return !interrupted && drafted === accepted + rejected.length + nothingToAdd.length;
}

/** The result of a run as the next one would give it, which finds everything done. */
export function settle(result: GenerateResult): GenerateResult {
  const { accepted, rejected, nothingToAdd } = result;
  const skipped: Record<string, number> = { ...result.skipped };
  const done = { cached: accepted, 'rejected-before': rejected.length, 'nothing-to-add': nothingToAdd.length };
  for (const [reason, count] of Object.entries(done)) if (count > 0) skipped[reason] = (skipped[reason] ?? 0) + count;
  return { ...result, drafted: 0, accepted: 0, reused: 0, rejected: [], nothingToAdd: [], skipped };
}
