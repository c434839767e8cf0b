import { main } from '../src/main.ts';
import { createTestHost, type TestHost, type TestHostParts } from './test-host.ts';

/** Runs one command line in this process, and tells what it said. The compiler is not asked for types, which takes seconds. */
export async function runDocwright(
  cwd: string,
  argv: readonly string[],
  { onHost, ...parts }: Omit<TestHostParts, 'cwd'> & { readonly onHost?: (host: TestHost) => void } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const environment = { DOCWRIGHT_INFER_TYPES: 'false', ...parts.environment };
  const host = createTestHost({ cwd, ...parts, environment });
  onHost?.(host);
  const code = await main(argv, host);
  return { code, stdout: host.said.stdout(), stderr: host.said.stderr() };
}
