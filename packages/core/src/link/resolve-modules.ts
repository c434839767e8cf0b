import { posix } from 'node:path';
import type { ModulePath } from '../model/index.ts';
import type { ProjectFiles } from '../project/project-files.ts';

/** The source module that a specifier in a module leads to; undefined when it leads out of the project or nowhere. */
export type ModuleResolver = (from: ModulePath, specifier: string) => ModulePath | undefined;

type Lookup = (path: string) => ModulePath | undefined;

/**
 * Resolves specifiers over the list of files alone, as TypeScript does: relative paths, `paths` and `baseUrl`,
 * the package's own name and its `imports`.
 *
 * @param modules - Modules that exist beside those the project lists.
 */
export function createModuleResolver(
  project: ProjectFiles,
  modules: readonly { readonly path: ModulePath }[],
): ModuleResolver {
  const known = new Set([...project.sources, ...project.tests, ...modules].map(({ path }) => path));
  const lookup: Lookup = (path) => candidates(path).find((candidate) => known.has(candidate));
  const resolvers = [
    resolvePatterns(project.subpathImports ?? {}, lookup),
    resolvePaths(project.compilerOptions, lookup),
    resolveOwnName(project),
  ];
  const resolve: Lookup = (path) => (path.startsWith('./') ? lookup(path.slice(2)) : firstOf(resolvers, path));
  const found = new Map<string, ModulePath | undefined>();
  const answers = new Map<ModulePath, Map<string, ModulePath | undefined>>();
  const find: ModuleResolver = (from, specifier) => {
    const path = relative.test(specifier) ? `./${posix.join(posix.dirname(from), specifier)}` : specifier;
    if (!found.has(path)) found.set(path, resolve(path));
    return found.get(path);
  };
  // Every name of an import asks for the same specifier, and joining paths takes longer than all the rest.
  return (from, specifier) => {
    const own = answers.get(from) ?? new Map<string, ModulePath | undefined>();
    answers.set(from, own);
    if (!own.has(specifier)) own.set(specifier, find(from, specifier));
    return own.get(specifier);
  };
}

const relative = /^\.\.?(?:\/|$)/u;

function firstOf(resolvers: readonly Lookup[], specifier: string): ModulePath | undefined {
  for (const resolve of resolvers) {
    const found = resolve(specifier);
    if (found !== undefined) return found;
  }
  return undefined;
}

const substitutes: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
  '.jsx': ['.tsx', '.d.ts', '.jsx'],
  '.mjs': ['.mts', '.d.mts', '.mjs'],
  '.cjs': ['.cts', '.d.cts', '.cjs'],
};

const added = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs'];

/** Files that a path without, with, or with the built extension may mean. */
function candidates(path: string): string[] {
  const plain = path === '.' ? '' : path.replace(/\/$/u, '');
  const [, stem = '', extension = ''] = /^(.*)(\.[cm]?jsx?)$/su.exec(plain) ?? [];
  const substituted = (substitutes[extension] ?? []).map((ending) => stem + ending);
  const appended = plain === '' ? [] : [plain, ...added.map((ending) => plain + ending)];
  const indexes = added.map((ending) => posix.join(plain, `index${ending}`));
  return [...substituted, ...appended, ...indexes];
}

/** Keys with at most one `*`, as in `imports` and `paths`: exact keys first, then the longest beginning. */
function resolvePatterns(patterns: Readonly<Record<string, readonly string[]>>, lookup: Lookup): Lookup {
  const entries = Object.entries(patterns).map(([key, targets]) => ({ key, star: key.indexOf('*'), targets }));
  entries.sort((left, right) => right.star - left.star);
  return (specifier) => {
    const exact = entries.find(({ key }) => key === specifier);
    const match = exact ?? entries.find(({ key, star }) => star !== -1 && matches(key, star, specifier));
    if (match === undefined) return undefined;
    const text =
      match === exact ? '' : specifier.slice(match.star, specifier.length - (match.key.length - match.star - 1));
    return firstTarget(match.targets, text, lookup);
  };
}

function matches(key: string, star: number, specifier: string): boolean {
  return (
    specifier.length >= key.length - 1 &&
    specifier.startsWith(key.slice(0, star)) &&
    specifier.endsWith(key.slice(star + 1))
  );
}

function firstTarget(targets: readonly string[], star: string, lookup: Lookup): ModulePath | undefined {
  for (const target of targets) {
    const found = lookup(posix.normalize(target.replace('*', () => star)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolvePaths(options: ProjectFiles['compilerOptions'], lookup: Lookup): Lookup {
  const { paths = {}, baseUrl } = options as { paths?: Record<string, readonly string[]>; baseUrl?: string };
  const fromBase: Lookup = (path) => lookup(posix.join(baseUrl ?? '.', path));
  const resolveMapped = resolvePatterns(paths, fromBase);
  return (specifier) => resolveMapped(specifier) ?? (baseUrl === undefined ? undefined : fromBase(specifier));
}

/** A package may import itself by name, through its own `exports`. */
function resolveOwnName({ packageName, entryPoints }: ProjectFiles): Lookup {
  const byName = new Map(entryPoints.map(({ name, module }) => [name, module]));
  return (specifier) => {
    if (packageName === undefined) return undefined;
    if (specifier !== packageName && !specifier.startsWith(`${packageName}/`)) return undefined;
    return byName.get(`.${specifier.slice(packageName.length)}`);
  };
}
