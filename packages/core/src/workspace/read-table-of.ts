import type { SourceText } from '../extract/index.ts';
import type { ModulePath, SymbolTable } from '../model/index.ts';
import { entriesOf } from '../project/index.ts';
import type { Workspace } from './workspace.ts';

const manifestPath = 'package.json';

/**
 * The symbol table that a project would have with other texts in its files: those of an earlier revision. No source is
 * read from the disk and nothing is written to the cache; types are not inferred, as fingerprints and facts do without.
 *
 * @param texts - By path, relative to the root of the project: sources, and `package.json` where its entry points are others.
 */
export async function readTableOf(
  { config, project, signal }: Workspace,
  texts: ReadonlyMap<ModulePath, string>,
): Promise<SymbolTable> {
  const { [manifestPath]: manifest, ...sources } = Object.fromEntries(texts);
  const files = Object.entries(sources).map(([path, text]): SourceText => ({ path, text }));
  const [{ extractModules }, { linkModules }] = await Promise.all([
    import('../extract/index.ts'),
    import('../link/index.ts'),
  ]);
  const extracts = await extractModules(files, {
    root: config.root,
    compilerOptions: project.compilerOptions,
    inferTypes: false,
    signal,
    tests: new Set(),
  });
  const known = files.map(({ path, text }) => ({ path, size: text.length, modified: 0 }));
  const paths = files.map(({ path }) => path);
  const entries = manifest === undefined ? undefined : entriesOf(manifest, project, paths);
  return linkModules(extracts, { ...project, ...entries, sources: known, tests: [] });
}
