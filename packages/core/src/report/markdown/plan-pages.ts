import type { MarkdownPage } from './render-pages.ts';

/** File below the folder of all pages that names those docwright wrote. */
export const pagesManifest = '.docwright-pages.json';

/** What is to be done to a folder so that it holds some pages. */
export interface PagesPlan {
  /** Pages whose file is missing or holds something else. */
  readonly write: readonly MarkdownPage[];
  /** Files that docwright wrote for modules that are gone. */
  readonly remove: readonly string[];
  /** Pages whose place is taken by a file of someone else. */
  readonly refused: readonly string[];
  /** Text of the manifest; undefined while it is right as it is. */
  readonly manifest?: string;
}

/**
 * Compares pages with a folder. Only files that the manifest names are replaced or removed; a file that holds a page already is
 * taken as written.
 *
 * @param read - Text of a file below the folder, undefined where there is none.
 */
export function planPages(pages: readonly MarkdownPage[], read: (path: string) => string | undefined): PagesPlan {
  const before = read(pagesManifest);
  const owned = new Set(parseManifest(before));
  const texts = new Map(pages.map(({ path }) => [path, read(path)]));
  const refused = pages.filter((page) => isForeign(page, texts.get(page.path), owned)).map(({ path }) => path);
  const kept = pages.filter(({ path }) => !refused.includes(path));
  const paths = kept.map(({ path }) => path).sort();
  const manifest = `${JSON.stringify(paths, null, 2)}\n`;
  const current = new Set(pages.map(({ path }) => path));
  return {
    write: kept.filter(({ path, text }) => texts.get(path) !== text),
    remove: [...owned].filter((path) => !current.has(path) && read(path) !== undefined).sort(),
    refused,
    ...(manifest !== before && { manifest }),
  };
}

function isForeign({ path, text }: MarkdownPage, there: string | undefined, owned: ReadonlySet<string>): boolean {
  return there !== undefined && there !== text && !owned.has(path);
}

/** A manifest that cannot be read owns nothing, and one that leads out of its folder owns nothing there. */
function parseManifest(text: string | undefined): string[] {
  try {
    const paths: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(paths) ? paths.filter(isPagePath) : [];
  } catch {
    return [];
  }
}

function isPagePath(path: unknown): path is string {
  return typeof path === 'string' && /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))(?!.*[\\:]).+\.md$/u.test(path);
}
