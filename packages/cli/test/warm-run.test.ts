import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyOf, temporaryFolder } from './temporary-folder.ts';

// A run that finds nothing changed gives back what it knows. Needs the built packages.

const bin = fileURLToPath(new URL('../bin/docwright.js', import.meta.url));

test('a run with nothing changed loads no compiler, parser or provider, and few files', () => {
  const cwd = copyOf('examples/inventory');
  run(cwd, ['generate', '--apply']);
  for (const argv of [['generate', '--apply'], ['check'], ['coverage']]) {
    const before = run(cwd, argv);
    const coverage = temporaryFolder();
    const after = run(cwd, argv, { NODE_V8_COVERAGE: coverage });
    expect(after.stderr).toBe('');
    expect(after.stdout.split('\n').at(-2)).toBe(before.stdout.split('\n').at(-2));
    const loaded = loadedFiles(coverage);
    expect(loaded.some((url) => url.endsWith('/bin/docwright.js'))).toBe(true);
    expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
    expect(loaded.length).toBeLessThan(90);
  }
});

const heavy =
  /node_modules.(?:ts-morph|@microsoft.tsdoc|@babel)|dist.(?:extract.index|link|plan|write-doc|model-provider|create-chat-client|tsdoc)\.cjs/u;

function run(
  cwd: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

/** The modules that a process loaded, as it wrote them down for `NODE_V8_COVERAGE`. */
function loadedFiles(folder: string): string[] {
  const reports = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const scripts = reports.flatMap((text) => (JSON.parse(text) as { result: { url: string }[] }).result);
  return scripts.map(({ url }) => url).filter((url) => url.startsWith('file:'));
}
