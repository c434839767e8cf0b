import type { GenerateResult } from './generate-result.ts';

/** True when a run has left nothing to do: a second one would ask for nothing. */
export function isSettled(result: GenerateResult): boolean {
  const { interrupted, stopped, drafted, accepted, rejected, nothingToAdd, filtered, deferred } = result;
  const known = accepted + rejected.length + nothingToAdd.length + filtered.length;
  return !interrupted && stopped === undefined && deferred.length === 0 && drafted === known;
}

/** The result of a run as the next one would give it, which finds everything done. */
export function settle(result: GenerateResult): GenerateResult {
  const { accepted, rejected, nothingToAdd, filtered } = result;
  const rest = { ...result };
  delete rest.usage;
  delete rest.retrieval;
  const skipped: Record<string, number> = { ...result.skipped };
  const done = {
    cached: accepted,
    'rejected-before': rejected.length,
    'nothing-to-add': nothingToAdd.length + filtered.length,
  };
  for (const [reason, count] of Object.entries(done)) if (count > 0) skipped[reason] = (skipped[reason] ?? 0) + count;
  return {
    ...rest,
    drafted: 0,
    accepted: 0,
    reused: 0,
    rejected: [],
    nothingToAdd: [],
    filtered: [],
    fellBack: [],
    skipped,
  };
}
