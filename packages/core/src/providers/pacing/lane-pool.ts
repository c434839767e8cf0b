import type { Line } from '../chat/line.ts';
import type { Lane } from './lane.ts';

/** The deployments that the clients of one run ask, with all that is known of their quota and their health. */
export interface LanePool {
  /**
   * The lane of a line. Lines to one deployment, from whatever client, share quota, circuit and what was learned.
   *
   * @param make - Makes the lane when it is the first to its deployment.
   */
  laneOf(line: Line, make: () => Lane): Lane;
  /** Something has changed in some lane: whoever waits for one looks again. */
  changed(): void;
  /** Adds a listener to {@link LanePool.changed}. */
  onChange(listener: () => void): void;
}

/** Makes a pool without lanes. */
export function createLanePool(): LanePool {
  const lanes = new Map<string, Lane>();
  const listeners: (() => void)[] = [];
  return {
    laneOf(line, make) {
      const lane = lanes.get(line.address) ?? make();
      lanes.set(line.address, lane);
      // Each client sends by its own line: one asks for texts, another for vectors.
      return { ...lane, line };
    },
    changed: () => {
      for (const listener of listeners) listener();
    },
    onChange: (listener) => listeners.push(listener),
  };
}
