import { expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Put together here, so that no scanner takes this file for a leak.
const key = ['AKIA', 'IOSFODNN7', 'EXAMPLQ'].join('');

const source = `/**
 * Adds two numbers, as it always did.
 *
 * @example
 * add('a')
 *
 * @example
 * \`\`\`ts
 * add(1, 2) // => 4
 * \`\`\`
 */
export function add(a: number, b: number): number {
  return a + b;
}

/** Signs requests with the key ${key} of the shop. */
export function sign(): void {}
`;

const folderWith = (): string =>
  temporaryFolder({
    'package.json': '{ "name": "sums", "type": "module", "exports": "./src/index.ts" }',
    'tsconfig.json': '{ "include": ["src"], "compilerOptions": { "types": [] } }',
    'src/index.ts': source,
  });

async function codesOf(cwd: string, ...flags: string[]): Promise<{ codes: string[]; stdout: string }> {
  const { stdout } = await runDocwright(cwd, ['check', '--format', 'json', ...flags]);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; symbol: string }[] };
  return { codes: findings.map(({ code, symbol }) => `${symbol} ${code}`), stdout };
}

test('secrets are found, and not repeated', async () => {
  const { codes, stdout } = await codesOf(folderWith());
  expect(codes).toEqual(['src/index.ts:sign secrets/found']);
  expect(stdout).not.toContain(key);
});

test('examples are compiled, and run, where that is asked for', async () => {
  const cwd = folderWith();
  const compiled = 'src/index.ts:add examples/type';
  const secret = 'src/index.ts:sign secrets/found';
  expect((await codesOf(cwd, '--examples')).codes).toEqual([compiled, secret]);
  expect((await codesOf(cwd, '--examples', 'run')).codes).toEqual([
    compiled,
    'src/index.ts:add examples/result',
    secret,
  ]);
});
