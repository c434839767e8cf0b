import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hook = new URL('report-usage.mjs', import.meta.url).href;
const usageFile = join(tmpdir(), `docwright-bench-${process.pid}.json`);

// Node reads it at each start, which takes as long as the rest of the start; no tool here goes to a network.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/**
 * Runs a script in a process of its own and measures all of it, start-up included.
 *
 * @param args - Script and arguments for Node.
 * @param options - `cwd`, and `allow`: exit codes besides 0 that count as success.
 * @returns CPU seconds (user and system, all threads), peak memory in megabytes, and what it printed.
 */
export function measureProcess(args, { cwd, allow = [] }) {
  rmSync(usageFile, { force: true });
  const { status, signal, error, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...environment, BENCH_USAGE_FILE: usageFile, NO_COLOR: '1' },
  });
  if (error !== undefined || (status !== 0 && !allow.includes(status))) {
    const end = error?.message ?? `${signal ?? `exit ${status}`}\n${`${stdout}${stderr}`.slice(-2000)}`;
    throw new Error(`${args.join(' ')} failed: ${end}`);
  }
  const usage = JSON.parse(readFileSync(usageFile, 'utf8'));
  rmSync(usageFile, { force: true });
  return { ...usage, stdout };
}
