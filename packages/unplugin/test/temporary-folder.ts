import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const folders: string[] = [];

/** A folder with the given files that vanishes when the process ends. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docwright-build-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A copy of a project of this repository, such as `fixtures/builds/buttons`. */
export function copyOf(project: string): string {
  const folder = temporaryFolder();
  cpSync(join(repository, project), folder, {
    recursive: true,
    // A watcher takes files that are as new as itself for changed.
    preserveTimestamps: true,
    filter: (path) => !/[\\/](?:node_modules|\.docwright|dist)$/u.test(path),
  });
  return folder;
}

/** A copy whose imports of packages lead where those of this package do. */
export function linkedCopyOf(project: string): string {
  const folder = copyOf(project);
  symlinkSync(join(repository, 'packages/unplugin/node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
