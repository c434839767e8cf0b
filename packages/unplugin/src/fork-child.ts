import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { packageFile } from './package-file.ts';

/** Starts the process that the pipeline runs in. */
export function forkChild(): ChildProcess {
  // Options of this process, such as `--input-type` and `--inspect`, are not about that one.
  return fork(fileURLToPath(packageFile('dist/child.js')), {
    execArgv: engineFlags(process.versions.v8),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    // The allocator of glibc keeps an arena for each thread, most of it empty.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
}

/**
 * How V8 is to behave in a process that runs once, beside another one: little garbage may lie about, and nothing is compiled
 * that no longer pays off. Node does not start with a flag that its V8 does not know.
 *
 * @param version - Of V8: `11.3.244.8`.
 */
export function engineFlags(version: string): string[] {
  const major = Number.parseInt(version, 10);
  return [
    '--max-semi-space-size=2',
    ...(major <= 13 ? ['--heap-growing-percent=20'] : []),
    // As the command does, see packages/cli/bin/tune-engine.js.
    ...(major === 11 ? ['--interrupt-budget=1000000'] : []),
  ];
}
