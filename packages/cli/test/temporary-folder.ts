import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const folders: string[] = [];

/** A folder with the given files that vanishes when the tests end. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docwright-cli-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A copy of a project of this repository, such as `examples/inventory`; without its shared cache unless that is asked for. */
export function copyOf(project: string, { withCache = false } = {}): string {
  const folder = temporaryFolder();
  const left = withCache ? /[\\/](?:node_modules|\.docwright[\\/]tmp)$/u : /[\\/](?:node_modules|\.docwright)$/u;
  cpSync(join(repository, project), folder, { recursive: true, filter: (path) => !left.test(path) });
  return folder;
}

/** All files below a folder with their text, sorted; without what is private to the machine. */
export function readFolder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => !/^\.docwright[\\/](?:tmp[\\/]|\.gitignore$)/u.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
