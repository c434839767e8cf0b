import { main } from '../src/main.ts';
import { createTestHost, type TestHostParts } from './test-host.ts';

/** Runs one command line in this process, and tells what it said. */
export async function runDocwright(
  cwd: string,
  argv: readonly string[],
  parts: Omit<TestHostParts, 'cwd'> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const host = createTestHost({ cwd, ...parts });
  const code = await main(argv, host);
  return { code, stdout: host.said.stdout(), stderr: host.said.stderr() };
}
