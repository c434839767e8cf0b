import { linkModules } from '../link/index.ts';
import type { EntryPoint, ModulePath, SymbolTable } from '../model/index.ts';
import { findEntryPoints, parseManifest, type PackageManifest, type ProjectFiles } from '../project/index.ts';
import { extractModules } from './extract-modules.ts';

/** What a project on a disk would say in its `package.json` and `tsconfig.json`. */
export interface ExtractSourcesOptions {
  /** Modules that are read for usages only. Default: those named `*.test.*` or `*.spec.*`. */
  readonly tests?: readonly ModulePath[];
  /** Default: from a `package.json` among the sources, else `src/index.*`, `index.*`, or every module. */
  readonly entryPoints?: readonly EntryPoint[];
  /** As in a tsconfig; paths relative to the sources' common root. */
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
  /** Ask the compiler for types that are neither written nor certain from syntax. Default: false. */
  readonly inferTypes?: boolean;
}

/**
 * Reads sources that are in memory: the whole of extraction without a disk.
 *
 * @param sources - Texts by path, relative, with `/`. A `package.json` among them gives name and entry points.
 * @throws SyntaxError when that `package.json` is not JSON.
 */
export async function extractSources(
  sources: Readonly<Record<ModulePath, string>>,
  options: ExtractSourcesOptions = {},
): Promise<SymbolTable> {
  const { compilerOptions = {}, inferTypes = false } = options;
  const manifestText = sources['package.json'];
  const manifest = manifestText === undefined ? undefined : parseManifest(manifestText);
  const files = Object.entries(sources)
    .filter(([path]) => /\.(?:[cm]?[jt]s|[jt]sx)$/u.test(path))
    .map(([path, text]) => ({ path, text }));
  const tests = new Set(
    options.tests ?? files.map(({ path }) => path).filter((path) => /\.(?:test|spec)\.\w+$/u.test(path)),
  );
  const project = describeProject(files, tests, manifest, options);
  const extracts = await extractModules(files, { root: project.root, compilerOptions, inferTypes, tests });
  return linkModules(extracts, project);
}

function describeProject(
  files: readonly { readonly path: ModulePath; readonly text: string }[],
  tests: ReadonlySet<ModulePath>,
  manifest: PackageManifest | undefined,
  { entryPoints, compilerOptions = {} }: ExtractSourcesOptions,
): ProjectFiles {
  const entries = files.map(({ path, text }) => ({ path, size: text.length, modified: 0 }));
  const sources = entries.filter(({ path }) => !tests.has(path));
  const found = findEntryPoints(
    manifest,
    sources.map(({ path }) => path),
    [compilerOptions],
  );
  return {
    root: '/',
    ...(manifest?.name !== undefined && { packageName: manifest.name }),
    ...(manifest?.version !== undefined && { packageVersion: manifest.version }),
    compilerOptions,
    sources,
    tests: entries.filter(({ path }) => tests.has(path)),
    entryPoints: entryPoints ?? found.entryPoints,
    subpathImports: found.subpathImports,
    problems: found.problems,
  };
}
