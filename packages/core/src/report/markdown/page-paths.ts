import type { ModulePath } from '../../model/index.ts';

/**
 * Path of each module's page below the folder of all pages. Pages lie as modules do; what a path may hold is limited to
 * what every site takes. Modules that would share a page are told apart by their extension, or else by a number.
 *
 * @param reserved - Paths of other pages.
 */
export function pagePaths(
  modules: readonly ModulePath[],
  reserved: readonly string[] = [],
): ReadonlyMap<ModulePath, string> {
  const claims = new Map<string, number>(reserved.map((path) => [path.toLowerCase(), 1]));
  for (const module of modules) {
    const path = plainPath(module).toLowerCase();
    claims.set(path, (claims.get(path) ?? 0) + 1);
  }
  const taken = new Set(reserved.map((path) => path.toLowerCase()));
  const paths = new Map<ModulePath, string>();
  for (const module of [...modules].sort()) {
    const isShared = (claims.get(plainPath(module).toLowerCase()) ?? 0) > 1;
    const path = unique(isShared ? fullPath(module) : plainPath(module), taken);
    taken.add(path.toLowerCase());
    paths.set(module, path);
  }
  return paths;
}

function plainPath(module: ModulePath): string {
  return `${safe(module.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, ''))}.md`;
}

function fullPath(module: ModulePath): string {
  return `${safe(module)}.md`;
}

/** Sites leave out what begins with an underscore, and give dots and brackets a meaning. */
function safe(path: string): string {
  const parts = path.split('/').map((part) =>
    part
      .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^[_-]+(?=.)/u, '')
      .replace(/-+$/u, ''),
  );
  return parts.map((part) => (part === '' ? 'x' : part)).join('/');
}

function unique(path: string, taken: ReadonlySet<string>): string {
  let candidate = path;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++)
    candidate = path.replace(/\.md$/u, `-${number}.md`);
  return candidate;
}
