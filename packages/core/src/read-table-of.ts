import type { SourceText } from './extract/index.ts';
import type { ModulePath, SymbolTable } from './model/index.ts';
import type { Workspace } from './workspace.ts';

/**
 * The symbol table that a project would have with other texts in its files: those of an earlier revision. Nothing is
 * read from the disk or written to the cache; types are not inferred, as fingerprints and facts do without.
 *
 * @param sources - Texts by path, relative to the root of the project. Files that are not among the project's sources are
 *   left out.
 */
export async function readTableOf(
  { config, project, signal }: Workspace,
  sources: ReadonlyMap<ModulePath, string>,
): Promise<SymbolTable> {
  const known = project.sources.filter(({ path }) => sources.has(path));
  const files = known.map(({ path }): SourceText => ({ path, text: sources.get(path) ?? '' }));
  const [{ extractModules }, { linkModules }] = await Promise.all([
    import('./extract/index.ts'),
    import('./link/index.ts'),
  ]);
  const extracts = await extractModules(files, {
    root: config.root,
    compilerOptions: project.compilerOptions,
    inferTypes: false,
    signal,
    tests: new Set(),
  });
  return linkModules(extracts, { ...project, sources: known, tests: [] });
}
