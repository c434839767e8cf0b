import { posix } from 'node:path';
import { readTableOf, type Workspace } from '@docwright/core';
import type { SymbolTable } from '@docwright/core/model';
import { listRevision, readMoves, readRevision } from './read-revision.ts';

/** A project as it was, and where its modules were that moved since then, by the path they have now. */
export interface ProjectAt {
  readonly before: SymbolTable;
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * The project as its sources were at a revision of Git.
 *
 * @param options.gone - Also take sources that the project no longer has: files of that time in folders below which sources are now.
 * @throws {@link UsageError} when Git does not know the revision, or is not there.
 */
export async function readProjectAt(
  revision: string,
  workspace: Workspace,
  { gone = false }: { readonly gone?: boolean } = {},
): Promise<ProjectAt> {
  const { config, project, signal } = workspace;
  const folder = config.root;
  const moved = await readMoves(revision, { folder, signal });
  const there = project.sources.map(({ path }) => moved.get(path) ?? path);
  const others = gone ? goneSources(await listRevision(revision, { folder, below: '.', signal }), workspace) : [];
  const paths = [...new Set(['package.json', ...there, ...others])];
  return { before: await readTableOf(workspace, await readRevision(revision, { folder, paths, signal })), moved };
}

function goneSources(listed: readonly string[], { project }: Workspace): string[] {
  const known = new Set([...project.sources, ...project.tests].map(({ path }) => path));
  const tops = new Set(project.sources.map(({ path }) => topOf(path)));
  const endings = new Set(project.sources.map(({ path }) => posix.extname(path)));
  return listed.filter(
    (path) =>
      !known.has(path) &&
      tops.has(topOf(path)) &&
      endings.has(posix.extname(path)) &&
      !/\.(?:test|spec)\.|(?:^|\/)(?:__)?(?:tests?|mocks|fixtures)(?:__)?\//u.test(path),
  );
}

/** Whole folders may be gone, but seldom the one that everything lies in. */
function topOf(path: string): string {
  return posix.dirname(path).split('/')[0] ?? '';
}
