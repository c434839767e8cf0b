import { createLanePool, type LanePool } from '../providers/pacing/lane-pool.ts';
import type { Workspace } from '../workspace/workspace.ts';

// All that a run asks goes through the same quotas: drafts, vectors and the critic.
const pools = new WeakMap<Workspace, LanePool>();

/** The deployments that a run asks. */
export function configuredLanes(workspace: Workspace): LanePool {
  const known = pools.get(workspace) ?? createLanePool();
  pools.set(workspace, known);
  return known;
}
