import { hashText, moduleOf, pathOf, type ModulePath, type SymbolId } from '@docwright/core/model';
import { anchorOfPath } from './anchor.ts';

/** Module paths that are file names as they stand: lower case, nothing a file system or URL treats specially. */
const plainPath = /^(?:[a-z0-9_-][a-z0-9_.-]*\/)*[a-z0-9_-][a-z0-9_-]*\.ts$/;
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * Page of a module, relative to the site: `src/store.ts` → `api/src/store.html`. Paths that differ only in case, or that a
 * file system may refuse, get a hash, so that no two modules share a page on any system.
 */
export function modulePage(module: ModulePath): string {
  const known = pages.get(module);
  if (known !== undefined) return known;
  const page = pageOf(module);
  if (pages.size >= mostPages) pages.clear();
  pages.set(module, page);
  return page;
}

/** Every link asks for a page, and there are far more links than modules. */
const pages = new Map<ModulePath, string>();
const mostPages = 20_000;

function pageOf(module: ModulePath): string {
  const segments = module.split('/');
  if (plainPath.test(module) && !segments.some((segment) => deviceName.test(segment))) {
    return `api/${module.slice(0, -'.ts'.length)}.html`;
  }
  const named = module.replace(/\.tsx?$/, '').split('/');
  const safe = named.filter((segment) => segment !== '').map(safeSegment);
  return `api/${safe.join('/')}-${shortHash(module)}.html`;
}

function safeSegment(segment: string): string {
  const plain = segment
    .toLowerCase()
    .replace(/[^a-z0-9_.-]/gu, '-')
    .slice(0, 80);
  return /^\.*$/.test(plain) || deviceName.test(plain) ? `_${plain.replaceAll('.', '_')}` : plain;
}

/**
 * Anchor of a symbol on its module's page. Instance members are joined by `-` and static ones by `.`, so that
 * `Store#get` and `Store.get` differ, and the anchor reads well in a URL: `#Store-get`.
 */
export function anchorOf(id: SymbolId): string {
  return anchorOfPath(pathOf(id));
}

/** A symbol's address relative to the site. */
export function symbolAddress(id: SymbolId): string {
  return `${modulePage(moduleOf(id))}#${encodeURIComponent(anchorOf(id))}`;
}

/** Relative URL from one page of the site to another; a site made of these works below any folder and from disk. */
export function relativeUrl(from: string, to: string): string {
  const [path = '', fragment] = to.split('#', 2);
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  if (path === from && anchor !== '') return anchor;
  const fromParts = from.split('/').slice(0, -1);
  const toParts = path.split('/');
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length - 1 && fromParts[shared] === toParts[shared]) shared++;
  return '../'.repeat(fromParts.length - shared) + toParts.slice(shared).map(encodeURIComponent).join('/') + anchor;
}

function shortHash(text: string): string {
  return Buffer.from(hashText(text), 'base64url').toString('hex').slice(0, 8);
}
