import type { RunRecord } from '@docwright/core/model';

/** The day on which a run started, by UTC: `2025-01-31`. */
export function dayOf({ startedAt }: RunRecord): string {
  return startedAt.slice(0, 10);
}
