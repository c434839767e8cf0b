import type { ModulePath } from '../../model/index.ts';

/**
 * Path of each module's page below the folder of all pages. Pages lie as modules do; what a path may hold is limited to
 * what every site takes. Modules that would share a page, or the address that a site gives it, are told apart by their extension,
 * or else by a number.
 *
 * @param reserved - Paths of other pages.
 */
export function pagePaths(
  modules: readonly ModulePath[],
  reserved: readonly string[] = [],
): ReadonlyMap<ModulePath, string> {
  const claims = new Map<string, number>(reserved.map((path) => [addressOf(path), 1]));
  for (const module of modules) {
    const address = addressOf(plainPath(module));
    claims.set(address, (claims.get(address) ?? 0) + 1);
  }
  const taken = new Set(reserved.map(addressOf));
  const paths = new Map<ModulePath, string>();
  for (const module of [...modules].sort()) {
    const isShared = (claims.get(addressOf(plainPath(module))) ?? 0) > 1;
    const path = unique(isShared ? fullPath(module) : plainPath(module), taken);
    taken.add(addressOf(path));
    paths.set(module, path);
  }
  return paths;
}

/**
 * Where a site may show a page: it leaves out `index` everywhere, and Docusaurus also `README`, a name that its folder has, and
 * numbers in front of names.
 */
function addressOf(path: string): string {
  const parts = path
    .toLowerCase()
    .replace(/\.md$/u, '')
    .split('/')
    .map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/u, ''));
  const last = parts.at(-1) ?? '';
  const isFolder = last === 'index' || last === 'readme' || (parts.length > 1 && last === parts.at(-2));
  return (isFolder ? parts.slice(0, -1) : parts).join('/');
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
  for (let number = 2; taken.has(addressOf(candidate)); number++) candidate = path.replace(/\.md$/u, `-${number}.md`);
  return candidate;
}
