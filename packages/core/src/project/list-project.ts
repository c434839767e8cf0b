import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { ModulePath, Problem } from '../model/index.ts';
import { expandGlobs } from './expand-globs.ts';
import { findEntryPoints } from './find-entry-points.ts';
import { loadManifest } from './load-manifest.ts';
import { loadTsconfig, type TsconfigScope } from './load-tsconfig.ts';
import { nextVersion } from './next-version.ts';
import type { ProjectFiles } from './project-files.ts';
import { outputFolders, selectFiles } from './select-files.ts';
import { statFiles } from './stat-files.ts';

/** What to list. Paths and globs are relative to `root`, with `/`. */
export interface ListOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Default: `tsconfig.json` when no `files` are given, else none. */
  readonly tsconfig?: string;
  /** Globs of sources; empty: what the tsconfig selects. */
  readonly files: readonly string[];
  /** Globs of files that are neither sources nor tests. */
  readonly exclude: readonly string[];
  /** Globs of tests; they may lie outside of what the tsconfig selects, and win over sources. */
  readonly tests: readonly string[];
}

/**
 * Lists the files of a project from its tsconfig, globs and package.json, without reading a source or loading the
 * compiler. What the user must cure (no tsconfig, no source) comes back as a problem with severity `error`.
 */
export async function listProject(options: ListOptions): Promise<ProjectFiles> {
  const problems: Problem[] = [];
  const root = realRoot(options.root);
  const tsconfigPath = options.tsconfig ?? (options.files.length === 0 ? 'tsconfig.json' : undefined);
  const tsconfig = loadTsconfig(root, tsconfigPath, problems);
  const { manifest } = loadManifest(root, problems);
  const next = manifest && nextVersion(root, manifest);

  const tests = new Set(
    await expandGlobs(root, options.tests, [...options.exclude, ...tsconfig.scopes.flatMap(outputFolders)]),
  );
  const selected = await selectSources(root, options, tsconfig.scopes);
  const sources = statFiles(
    root,
    selected.filter((path) => !tests.has(path)),
    problems,
  );
  if (sources.length === 0 && !problems.some(({ code }) => code.startsWith('tsconfig'))) {
    problems.push(noSources(tsconfigPath, options.files));
  }

  const paths = sources.map(({ path }) => path);
  const entries = findEntryPoints(manifest, paths, tsconfig.scopes);
  return {
    root: toPosix(root),
    ...(manifest?.name !== undefined && { packageName: manifest.name }),
    ...(manifest?.version !== undefined && { packageVersion: manifest.version }),
    ...(next !== undefined && { nextVersion: next }),
    ...(tsconfigPath !== undefined &&
      tsconfig.scopes.length > 0 && { tsconfig: toPosix(relative(root, `${root}/${tsconfigPath}`)) }),
    compilerOptions: tsconfig.compilerOptions,
    sources,
    tests: statFiles(root, [...tests], problems),
    entryPoints: entries.entryPoints,
    ...(Object.keys(entries.subpathImports).length > 0 && { subpathImports: entries.subpathImports }),
    problems: [...problems, ...entries.problems],
  };
}

/** A root that does not exist has no tsconfig, which is reported. */
function realRoot(root: string): string {
  return existsSync(root) ? realpathSync(root) : root;
}

async function selectSources(
  root: string,
  { files, exclude }: ListOptions,
  scopes: readonly TsconfigScope[],
): Promise<ModulePath[]> {
  const selected = await (files.length > 0 ? expandGlobs(root, files, exclude) : selectFiles(root, scopes, exclude));
  return selected.filter((path) => !ownConfiguration.test(path));
}

/** A tsconfig without `include` selects it, too, and nobody would look for its documentation. */
const ownConfiguration = /(?:^|\/)docwright\.config\.[cm]?[jt]s$/u;

function noSources(tsconfig: string | undefined, files: readonly string[]): Problem {
  if (files.length > 0) return { code: 'no-file-matches', severity: 'error', args: { globs: files.join(', ') } };
  return { code: 'no-source-files', severity: 'error', args: { file: tsconfig ?? 'tsconfig.json' } };
}

function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
