/** Watches over one deployment, and stops asking it while it is down. */
export interface Circuit {
  /** Milliseconds until it may be asked again; 0 while it is well. */
  wait(now: number): number;
  /** Whether only one request may be under way, to see whether it is well again. */
  isProbing(): boolean;
  succeeded(): void;
  failed(now: number): void;
  /** Down for so long that there is no point in going on. */
  isDead(): boolean;
}

const openAfter = 6;
const longestRest = 30_000;

/** How long a deployment may fail without a single success, in milliseconds: one that never worked is likely misnamed. */
const patience = { atFirst: 30_000, later: 180_000 };

/** Makes a closed circuit. It opens after six failures in a row, and lets one request through after each rest. */
export function createCircuit(): Circuit {
  let failures = 0;
  let failingSince = 0;
  let openUntil = -Infinity;
  let hasWorked = false;
  let dead = false;
  return {
    wait: (now) => Math.max(0, openUntil - now),
    isProbing: () => failures >= openAfter,
    isDead: () => dead,
    succeeded: () => {
      failures = 0;
      openUntil = -Infinity;
      hasWorked = true;
    },
    failed: (now) => {
      if (failures++ === 0) failingSince = now;
      if (failures < openAfter) return;
      openUntil = now + Math.min(longestRest, 2000 * 2 ** (failures - openAfter));
      dead = now - failingSince >= (hasWorked ? patience.later : patience.atFirst);
    },
  };
}
