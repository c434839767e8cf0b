import type { DocOrigin } from '../model/index.ts';

/** Which comments may be replaced. Each includes the ones before it. */
export type Replace = 'none' | 'generated' | 'edited' | 'human';

const ranks = { none: 0, generated: 1, edited: 2, human: 3, inherited: 3 } as const;

/** True when a comment of this origin may be replaced. A comment that inherits was written by a human. */
export function mayReplace(origin: DocOrigin, replace: Replace): boolean {
  return ranks[origin] <= ranks[replace];
}
