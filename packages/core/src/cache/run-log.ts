import type { RunRecord } from '../model/index.ts';
import type { CacheDisk } from './disk.ts';

/** What runs on this machine did and took, oldest first. */
export interface RunLog {
  /** At most 500 runs; none when the file cannot be read. */
  read(): Promise<readonly RunRecord[]>;
  /** Adds a run; the oldest leave behind the last 500. Needs the writer lock. */
  append(run: RunRecord): Promise<void>;
}

const path = 'tmp/runs.json';
const most = 500;

/** Opens the run log of a cache folder. One that cannot be read is an empty one. */
export function createRunLog(disk: CacheDisk): RunLog {
  const read = (): readonly RunRecord[] => {
    try {
      const runs: unknown = JSON.parse(disk.read(path)?.toString() ?? '[]');
      return Array.isArray(runs) ? (runs as RunRecord[]) : [];
    } catch {
      return [];
    }
  };
  return {
    read: () => Promise.resolve(read()),
    async append(run) {
      const runs = [...read(), run].slice(-most);
      await disk.write(path, `[\n${runs.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
    },
  };
}
