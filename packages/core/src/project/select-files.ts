import { posix } from 'node:path';
import type { ModulePath } from '../model/index.ts';
import { expandGlobs } from './expand-globs.ts';
import type { TsconfigScope } from './load-tsconfig.ts';
import {
  componentExtensions,
  extensionOf,
  javascriptExtensions,
  typescriptExtensions,
  withoutExtension,
} from './source-extensions.ts';

/**
 * Files that tsconfigs select, sorted. As TypeScript does it: `files` as they are, `include` (default: everything)
 * by globs, with the extensions that `allowJs` admits and components, without `exclude` and the output folders, and of files that
 * differ in their extension only, the one that is written by hand.
 */
export async function selectFiles(
  root: string,
  scopes: readonly TsconfigScope[],
  exclude: readonly string[],
): Promise<ModulePath[]> {
  const selected = new Set<ModulePath>();
  for (const scope of scopes) {
    for (const file of await selectScope(root, scope, exclude)) selected.add(file);
  }
  return [...selected].sort();
}

async function selectScope(root: string, scope: TsconfigScope, exclude: readonly string[]): Promise<ModulePath[]> {
  const scripts = scope.allowJs ? javascriptExtensions : [];
  const extensions = [...typescriptExtensions, ...scripts, ...componentExtensions];
  const include = scope.include ?? (scope.files ? [] : [posix.join(scope.folder, '**/*')]);
  const excluded = [...scope.exclude.flatMap(excludePatterns), ...outputFolders(scope), ...exclude];
  const found = await expandGlobs(root, include.map(includePattern), excluded);
  const included = found.filter((file) => extensions.includes(extensionOf(file)) && !file.endsWith('.min.js'));
  return [...(scope.files ?? []), ...preferHandwritten(included)];
}

/** A name without wildcard and extension is a folder. */
function includePattern(written: string): string {
  const pattern = escapeBrackets(written);
  const last = posix.basename(pattern);
  if (last === '**') return `${pattern}/*`;
  return /[*?]|\.\w+$/u.test(last) && last !== '..' ? pattern : `${pattern.replace(/\/$/u, '')}/**/*`;
}

/** What is excluded is a file or a folder with all below it. */
function excludePatterns(pattern: string): string[] {
  const plain = escapeBrackets(pattern.replace(/\/$/u, ''));
  return [plain, `${plain}/**`];
}

/** In a tsconfig only `*` and `?` are special; `app/[id]` is a folder. */
function escapeBrackets(pattern: string): string {
  return pattern.replaceAll(/[[\]{}()!]/gu, String.raw`\$&`);
}

/** Globs of what the compiler writes, unless sources lie there too. */
export function outputFolders({ folder, outDir, declarationDir, include = [] }: TsconfigScope): string[] {
  const folders = [outDir, declarationDir].filter((path) => path !== undefined);
  const holdsSources = (path: string): boolean => [folder || '.', ...include].some((other) => isBelow(other, path));
  return folders.filter((path) => !holdsSources(path)).map((path) => `${path}/**`);
}

function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

const ranks = [/^\.tsx?$|^\.[cm]ts$/u, /^\.d\./u, /./u];

/** Of `store.ts`, `store.d.ts` and `store.js` in one folder only the first that exists is a source. */
function preferHandwritten(files: readonly ModulePath[]): ModulePath[] {
  const rankOf = (file: string): number => ranks.findIndex((rank) => rank.test(extensionOf(file)));
  const flavour = (file: string): string => /\.(?:d\.)?([cm]?)[jt]sx?$/u.exec(file)?.[1] ?? '';
  const best = new Map<string, number>();
  const keyOf = (file: string): string => `${withoutExtension(file)}:${flavour(file)}`;
  for (const file of files) best.set(keyOf(file), Math.min(rankOf(file), best.get(keyOf(file)) ?? Infinity));
  return files.filter((file) => rankOf(file) === best.get(keyOf(file)));
}
