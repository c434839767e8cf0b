import { fileURLToPath } from 'node:url';
import { extractModules } from '../../src/extract/index.ts';
import { linkModules } from '../../src/link/index.ts';
import type { SymbolRecord, SymbolTable } from '../../src/model/index.ts';
import { listProject, readSources } from '../../src/project/index.ts';

/** Reads a whole project from the disk, as a run does. */
export async function readProject(root: string): Promise<SymbolTable> {
  const tests = ['**/*.{test,spec}.*'];
  const project = await listProject({ root, files: [], exclude: [], tests });
  const { files } = await readSources(project.root, [...project.sources, ...project.tests]);
  const extracts = await extractModules(files, {
    root: project.root,
    compilerOptions: project.compilerOptions,
    inferTypes: false,
    tests: new Set(project.tests.map(({ path }) => path)),
  });
  const table = linkModules(extracts, project);
  return { ...table, problems: [...project.problems, ...table.problems] };
}

/** Reads a folder below `fixtures/`. */
export function readFixture(path: string): Promise<SymbolTable> {
  return readProject(fileURLToPath(new URL(`../../../../fixtures/${path}`, import.meta.url)));
}

/** The symbol whose id has this path, in whatever module. */
export function findSymbol(table: SymbolTable, path: string): SymbolRecord {
  const found = Object.values(table.symbols).find(({ id }) => id.endsWith(`:${path}`));
  if (found === undefined) throw new Error(`no symbol ${path}`);
  return found;
}
