import { posix } from 'node:path';
import { readTableOf, type Workspace } from '@docwright/core';
import type { SymbolTable } from '@docwright/core/model';
import { listRevision, readMoves, readRevision } from './read-revision.ts';

/**
 * The symbol table of a project as its sources were at a revision of Git.
 *
 * @param options.gone - Also take sources that the project no longer has: files of that time in folders that hold sources
 *   now.
 * @throws {@link UsageError} when Git does not know the revision, or is not there.
 */
export async function readTableAt(
  revision: string,
  workspace: Workspace,
  { gone = false }: { readonly gone?: boolean } = {},
): Promise<SymbolTable> {
  const { config, project, signal } = workspace;
  const folder = config.root;
  const sources = project.sources.map(({ path }) => path);
  const others = gone ? goneSources(await listRevision(revision, { folder, below: '.', signal }), workspace) : [];
  return readTableOf(workspace, await readRevision(revision, { folder, paths: [...sources, ...others], signal }));
}

/**
 * The project as its sources were at a revision of Git, and where modules were that moved since then.
 *
 * @throws {@link UsageError} when Git does not know the revision, or is not there.
 */
export async function readProjectAt(
  revision: string,
  workspace: Workspace,
): Promise<{ readonly before: SymbolTable; readonly moved: ReadonlyMap<string, string> }> {
  const { config, project, signal } = workspace;
  const folder = config.root;
  const moved = await readMoves(revision, { folder, signal });
  const paths = project.sources.map(({ path }) => moved.get(path) ?? path);
  return { before: await readTableOf(workspace, await readRevision(revision, { folder, paths, signal })), moved };
}

function goneSources(listed: readonly string[], { project }: Workspace): string[] {
  const known = new Set([...project.sources, ...project.tests].map(({ path }) => path));
  const folders = new Set(project.sources.map(({ path }) => posix.dirname(path)));
  const endings = new Set(project.sources.map(({ path }) => posix.extname(path)));
  return listed.filter(
    (path) =>
      !known.has(path) &&
      folders.has(posix.dirname(path)) &&
      endings.has(posix.extname(path)) &&
      !/\.(?:test|spec)\./u.test(posix.basename(path)),
  );
}
