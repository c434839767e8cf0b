import type { SiteComponents } from '../components/registry.ts';

import type { Scope } from '@docwright/core/model';

/** Which symbols the site shows. */
export type SiteScope = Scope;

/** A link in the header or footer. */
export interface SiteLink {
  readonly text: string;
  /** URL, or path relative to the site's root. */
  readonly href: string;
}

/** The `site` block of the docwright configuration. Everything is optional. */
export interface SiteConfig {
  /** Default: the package's name. */
  readonly title?: string;
  /** Image file relative to the project root. */
  readonly logo?: string;
  /** Links in the header, behind those of the site itself. */
  readonly nav?: readonly SiteLink[];
  readonly footer?: readonly SiteLink[];
  /** Default: what the project counts, or `exported` where the cache does not say. */
  readonly scope?: SiteScope;
  /** Language of the docs, for the `lang` attribute. Default `en`. */
  readonly language?: string;
  /** Direction of the page. Default `ltr`. */
  readonly direction?: 'ltr' | 'rtl';
  /**
   * Link to a source file, with `{path}`, `{line}` and `{end}` in it. Default: made from `repository` in package.json for
   * GitHub, GitLab and Bitbucket.
   */
  readonly sourceLink?: string;
  /** Revision in source links. Default `HEAD`. */
  readonly revision?: string;
}

/** Look of the site. */
export interface SiteTheme {
  /** CSS file put behind the site's own; relative to the project root. */
  readonly css?: string;
  /** Components that replace the site's own, or the path of a module that exports them. */
  readonly components?: Partial<SiteComponents> | string;
}

/** One of the packages of a site of several. */
export interface SitePackage extends Pick<SiteOptions, 'cache' | 'root' | 'guides' | 'theme' | 'site'> {
  /** Folder of its pages in the site: one name without `/`. */
  readonly path: string;
}

/** Options of {@link renderSite}. Paths are absolute or relative to `root`. */
export interface SiteOptions {
  /** The `.docwright` folder. */
  readonly cache: string;
  /** Folder for the site; created when missing. Files that the site did not write are left alone. */
  readonly out: string;
  /** The project. Default: the folder that holds the cache. */
  readonly root?: string;
  /**
   * URL or path (`/docs/`) where the site will be, for `llms.txt` and `404.html`, and for `sitemap.xml`, which needs a URL. The
   * pages themselves work anywhere.
   */
  readonly base?: string;
  /** Markdown files and folders shown beside the API. Default: `docs` where it exists. `[]` for none. */
  readonly guides?: readonly string[];
  readonly theme?: SiteTheme;
  readonly site?: SiteConfig;
  /** Cache of an earlier version, for a page of what changed. */
  readonly before?: string;
  /**
   * Packages whose sites lie below this one, and whose types link to one another. The project itself then needs no cache:
   * its home page lists the packages.
   */
  readonly packages?: readonly SitePackage[];
  /** Adds the script that shows changes as they come. Default false. */
  readonly live?: boolean;
}
