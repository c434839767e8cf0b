import type { VNode } from 'preact';
import type { SiteComponents } from '../components/registry.ts';
import { relativeUrl } from './address.ts';
import type { Lookup } from './link-table.ts';
import type { SiteConfig } from './options.ts';
import type { Share } from './statistics.ts';
import type { LineRange } from '@docwright/core/model';

/** A guide as other pages link to it. */
export interface GuideLink {
  readonly path: string;
  readonly title: string;
}

/** A package of a site of several, as its home page shows it. */
export interface PackageLink {
  /** Folder in the site. */
  readonly path: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly share: Share;
}

/** What all pages of a site share. */
export interface SiteFrame {
  readonly title: string;
  readonly packageName?: string;
  readonly version?: string;
  readonly config: SiteConfig;
  /** Absolute URL of the site, with a closing slash, when it is known. */
  readonly base?: string;
  /** Paths of the files that each page loads, relative to the site. */
  readonly assets: {
    readonly css: readonly string[];
    readonly script: string;
    readonly palette: string;
    readonly logo?: string;
  };
  readonly guides: readonly GuideLink[];
  /** Of a monorepo, those whose sites lie below this one. */
  readonly packages: readonly PackageLink[];
  /** What is documented of all that the project counts, shown or not. */
  readonly share: Share;
  /** There are modules, and pages about them. */
  readonly hasApi: boolean;
  /** There is a page of what can be imported. */
  readonly hasExports: boolean;
  /** There is a page of API changes. */
  readonly hasChanges: boolean;
  readonly live: boolean;
  readonly components: SiteComponents;
  /** URL of a source file at its host. */
  readonly sourceUrl: (module: string, lines?: LineRange) => string | undefined;
}

/** A page being rendered: where it is, and what it may ask. */
export interface PageContext {
  readonly path: string;
  /** What leads from the page to the root of the site: empty, or ending in a slash. */
  readonly root: string;
  readonly site: SiteFrame;
  readonly lookup: Lookup;
  /** Relative URL from here to a path of the site. */
  readonly url: (to: string) => string;
}

/** A page, ready for {@link renderPage}. */
export interface Page {
  readonly context: PageContext;
  readonly title: string;
  readonly description?: string;
  /** Which item of the header is current. */
  readonly section: 'api' | 'guides' | 'health' | 'changes' | 'home';
  readonly body: VNode;
  /** Links within the page, for the column beside it. */
  readonly outline?: readonly OutlineItem[];
  /** What stands in the column of the navigation. */
  readonly navigation?: VNode;
  /** It only leads on; search engines are to forget it. */
  readonly isMoved?: true;
  /** Path of the same content as Markdown. */
  readonly markdown?: string;
}

/** A link within a page. */
export interface OutlineItem {
  readonly text: string;
  readonly anchor: string;
  readonly level: 1 | 2;
}

/** Starts a page at `path`. */
export function createPageContext(site: SiteFrame, path: string, lookup: Lookup): PageContext {
  // A page links to the same few places again and again.
  const urls = new Map<string, string>();
  const url = (to: string): string => {
    const known = urls.get(to) ?? relativeUrl(path, to);
    urls.set(to, known);
    return known;
  };
  return { path, root: '../'.repeat(path.split('/').length - 1), site, lookup, url };
}

/** Where a page will be, in full; undefined while nobody knows on which host. The home page is its folder. */
export function publicAddress({ base }: SiteFrame, path: string): string | undefined {
  return base?.startsWith('http') === true ? base + path.replace(/^index\.html$/, '') : undefined;
}

/**
 * Starts the page that a host shows for any address that is not there. How deep that is nobody knows, so that links start
 * from the root of the host where the place of the site is known.
 */
export function createNotFoundContext(site: SiteFrame, lookup: Lookup): PageContext {
  const context = createPageContext(site, '404.html', lookup);
  const root = site.live ? '/' : site.base === undefined ? '' : new URL(site.base, 'http://localhost').pathname;
  return { ...context, root, url: (to) => root + context.url(to) };
}
