import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder with the given files that vanishes when the test ends. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docwright-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A copy of a project of this repository, such as `examples/inventory`, that vanishes when the test ends. */
export function copyOf(project: string): string {
  const folder = temporaryFolder();
  cpSync(join(repository, project), folder, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|\.docwright)$/u.test(path),
  });
  return folder;
}
