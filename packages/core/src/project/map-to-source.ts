import { posix } from 'node:path';
import type { ModulePath } from '../model/index.ts';
import { extensionOf, withoutExtension } from './source-extensions.ts';

/** Where a compiler reads and writes, relative to the root. */
export interface OutputFolders {
  readonly rootDir?: string;
  readonly outDir?: string;
  readonly declarationDir?: string;
}

/** Leads from the files a package publishes to the sources they are built from. */
export interface SourceMap {
  /** The first source behind any of the targets; a target that is a source itself wins over one that is built. */
  findFirst(targets: readonly string[]): ModulePath | undefined;
  /** Paths at which the source of a target may lie, best first. A `*` in the target stays. */
  candidates(target: string): string[];
}

/** Folders that hold built files by custom, and may have a folder for a format inside. */
const builtFolder =
  /^(?:dist|lib|build|out|output|esm|cjs|es|umd|types|typings|dts|mjs)(?:\/(?:src|source|esm|cjs|es|umd|types|typings|dts|mjs|node|browser|module|commonjs|es6))*(?:\/|$)/u;

/** What bundlers put between a name and its extension. */
const bundleSuffix =
  /\.(?:es|esm|cjs|umd|iife|min|module|modern|legacy|prod|production|dev|development|node|browser|bundle|common|global)$/u;

/**
 * Finds the source that a file of the build comes from.
 *
 * @param packageName - A bundle called like the package is built from the index.
 */
export function createSourceMap(
  sources: readonly ModulePath[],
  outputs: readonly OutputFolders[],
  packageName?: string,
): SourceMap {
  const known = new Set(sources);
  const folders = folderPairs(outputs, sources);
  const bundleName = packageName?.split('/').at(-1);

  const candidates = (target: string): string[] => {
    const path = posix.normalize(target.replace(/^\.\//u, ''));
    return [...new Set([path, ...moveToSource(path, folders).flatMap((moved) => sourceNames(moved, bundleName))])];
  };
  return {
    candidates,
    findFirst(targets) {
      const direct = targets.map((target) => posix.normalize(target)).find((path) => known.has(path));
      return direct ?? targets.flatMap(candidates).find((path) => known.has(path));
    },
  };
}

/** Output folder and the folder its files are built from; the compiler's own settings first. */
function folderPairs(outputs: readonly OutputFolders[], sources: readonly ModulePath[]): (readonly [string, string])[] {
  return outputs.flatMap(({ rootDir, outDir, declarationDir }) => {
    const from = rootDir ?? commonFolder(sources);
    return [outDir, declarationDir].filter((path) => path !== undefined).map((path) => [path, from] as const);
  });
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.filter((path) => !/\.d\.[cm]?ts$/u.test(path));
  let folder = posix.dirname(first);
  for (const path of others) {
    while (folder !== '.' && !path.startsWith(`${folder}/`)) folder = posix.dirname(folder);
  }
  return folder;
}

function moveToSource(path: string, folders: readonly (readonly [string, string])[]): string[] {
  const bySettings = folders
    .filter(([output]) => path.startsWith(`${output}/`))
    .map(([output, source]) => posix.join(source, path.slice(output.length + 1)));
  const rest = path.replace(builtFolder, '');
  const byCustom = rest === path ? [] : [posix.join('src', rest), posix.join('source', rest), rest];
  return [...bySettings, path, ...byCustom];
}

const sourceExtensions: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.ts', '.tsx', '.mjs', '.js', '.jsx'],
  '.cjs': ['.cts', '.ts', '.tsx', '.cjs', '.js', '.jsx'],
  '.d.ts': ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.cts'],
  '.d.mts': ['.mts', '.ts', '.tsx', '.d.mts', '.mjs', '.js'],
  '.d.cts': ['.cts', '.ts', '.tsx', '.d.cts', '.cjs', '.js'],
  '': ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs'],
};

function sourceNames(path: string, bundleName: string | undefined): string[] {
  const extension = extensionOf(path);
  const endings = sourceExtensions[extension] ?? [extension];
  const stem = withoutExtension(path);
  const stems = [stem];
  const unsuffixed = stripSuffixes(stem);
  if (unsuffixed !== stem) stems.push(unsuffixed);
  if (extension === '') stems.push(posix.join(stem, 'index'));
  if (posix.basename(unsuffixed) === bundleName) stems.push(posix.join(posix.dirname(unsuffixed), 'index'));
  return stems.flatMap((name) => endings.map((ending) => name + ending));
}

function stripSuffixes(stem: string): string {
  const shorter = stem.replace(bundleSuffix, '');
  return shorter === stem ? stem : stripSuffixes(shorter);
}
