import type { SourceText } from '../extract/index.ts';
import type { ModulePath, SymbolTable } from '../model/index.ts';
import type { Workspace } from './workspace.ts';

/**
 * The symbol table that a project would have with other texts in its files: those of an earlier revision. Nothing is
 * read from the disk or written to the cache; types are not inferred, as fingerprints and facts do without.
 *
 * @param sources - Texts by path, relative to the root of the project.
 */
export async function readTableOf(
  { config, project, signal }: Workspace,
  sources: ReadonlyMap<ModulePath, string>,
): Promise<SymbolTable> {
  const files = [...sources].map(([path, text]): SourceText => ({ path, text }));
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
  return linkModules(extracts, { ...project, sources: known, tests: [] });
}
