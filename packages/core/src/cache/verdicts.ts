import type { VerdictStore } from '../providers/index.ts';
import type { CacheDisk } from './disk.ts';

const path = 'tmp/verdicts.jsonl';

/** More are not kept: the file is begun anew, and the drafts in question are judged already. */
const longest = 4 * 1024 * 1024;

/** Opens what a critic said in earlier runs: a line each. Lines that cannot be read are passed over. */
export function createVerdictStore(disk: CacheDisk): VerdictStore {
  let known: Map<string, Verdict> | undefined;
  return {
    get: (key) => Promise.resolve((known ??= readVerdicts(disk)).get(key)),
    async set(key, verdict) {
      known?.set(key, verdict);
      const line = `${JSON.stringify({ key, verdict })}\n`;
      if ((disk.stat(path)?.size ?? 0) > longest) return disk.write(path, line, { durable: true });
      // The line break in front closes a line that another process was killed in.
      return disk.append(path, `\n${line}`, { durable: true });
    },
  };
}

type Verdict = Parameters<VerdictStore['set']>[1];

function readVerdicts(disk: CacheDisk): Map<string, Verdict> {
  try {
    const lines = (disk.read(path)?.toString() ?? '').split('\n');
    return new Map(lines.flatMap((line) => readVerdict(line)));
  } catch (error) {
    disk.reportUnreadable(path, error);
    return new Map();
  }
}

function readVerdict(line: string): [string, Verdict][] {
  if (!line.startsWith('{')) return [];
  try {
    const { key, verdict } = JSON.parse(line) as { key?: unknown; verdict?: unknown };
    return typeof key === 'string' && Array.isArray(verdict) ? [[key, verdict as Verdict]] : [];
  } catch {
    return []; // torn
  }
}
