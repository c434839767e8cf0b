// Generated from schema.ts; `vitest run test/config --update` writes it anew.

/** What can be written in `docwright.config.ts` and its like. Every option may be left out. */
export interface DocwrightConfig {
  /**
   * Where an editor finds the JSON Schema of this file. docwright ignores it.
   */
  readonly $schema?: string;
  /**
   * The tsconfig that selects the sources, relative to the project root. Without it: `tsconfig.json`, unless `files` are given.
   */
  readonly tsconfig?: string;
  /**
   * Globs of the sources to document. Empty: what the tsconfig selects.
   *
   * @defaultValue `[]`
   */
  readonly files?: readonly string[];
  /**
   * Globs of files that are left out. `node_modules` always is.
   *
   * @defaultValue `["**\/dist/**","**\/coverage/**","**\/*.min.js"]`
   */
  readonly exclude?: readonly string[];
  /**
   * Globs of tests. They are not documented; examples are taken from them: `expect(add(1, 2)).toBe(3)` shows how `add` is used.
   *
   * @defaultValue `["**\/*.{test,spec}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}","**\/{test,tests,__tests__}/**"]`
   */
  readonly tests?: readonly string[];
  /**
   * Which symbols count: those that package.json gives out (`public`), those that any module exports (`exported`), or every declaration (`all`).
   *
   * @defaultValue `"public"`
   */
  readonly scope?: 'public' | 'exported' | 'all';
  /**
   * Which kinds of declarations count. Default: every kind.
   */
  readonly kinds?: readonly (
    | 'function'
    | 'class'
    | 'constructor'
    | 'method'
    | 'accessor'
    | 'property'
    | 'interface'
    | 'call-signature'
    | 'construct-signature'
    | 'index-signature'
    | 'type-alias'
    | 'enum'
    | 'enum-member'
    | 'namespace'
    | 'variable'
  )[];
  /**
   * What "documented" means: by our own definition, in which an empty comment or one that repeats the name does not count, or by that of another tool.
   *
   * @defaultValue `"docwright"`
   */
  readonly preset?: 'docwright' | 'typedoc' | 'api-extractor' | 'deno';
  /**
   * Ask the compiler for types that are not written down. Costs a second or more when files changed.
   *
   * @defaultValue `true`
   */
  readonly inferTypes?: boolean;
  /**
   * Who writes the drafts. `offline` needs no model and no network.
   *
   * @defaultValue `"offline"`
   */
  readonly provider?: 'offline';
  /**
   * Options of the providers, by their name.
   *
   * @defaultValue `{}`
   */
  readonly providers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * How comments are written.
   */
  readonly style?: {
    /**
     * Longest line of a comment, in characters, indentation included.
     *
     * @defaultValue `100`
     */
    readonly width?: number;
    /**
     * How many examples from tests one comment holds at most.
     *
     * @defaultValue `1`
     */
    readonly examples?: number;
  };
  /**
   * How comments get into the sources.
   */
  readonly apply?: {
    /**
     * Which comments in the source may be replaced: no comment at all, those that docwright wrote, also those that someone edited since, or also those that a human wrote.
     *
     * @defaultValue `"generated"`
     */
    readonly replace?: 'none' | 'generated' | 'edited' | 'human';
  };
  /**
   * What `docwright check` reports. It fails on findings with severity `error`.
   */
  readonly check?: {
    /**
     * Severity of a symbol without documentation.
     *
     * @defaultValue `"error"`
     */
    readonly missing?: 'error' | 'warning' | 'off';
    /**
     * Severity of a comment whose signature changed since it was written.
     *
     * @defaultValue `"error"`
     */
    readonly stale?: 'error' | 'warning' | 'off';
    /**
     * Severity of a comment under which only the body changed.
     *
     * @defaultValue `"warning"`
     */
    readonly review?: 'error' | 'warning' | 'off';
    /**
     * Severity of a comment that says something untrue.
     *
     * @defaultValue `"error"`
     */
    readonly false?: 'error' | 'warning' | 'off';
    /**
     * Severity of single checks (`parameters`) or findings (`parameters/unknown`); these win over `false`.
     *
     * @defaultValue `{}`
     */
    readonly checks?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
  };
  /**
   * What `docwright coverage` asks for.
   */
  readonly coverage?: {
    /**
     * `docwright coverage` fails below this percentage of documented symbols.
     *
     * @defaultValue `0`
     */
    readonly failUnder?: number;
  };
  /**
   * File that `docwright api-report` keeps, relative to the project root.
   *
   * @defaultValue `"docwright.report.md"`
   */
  readonly apiReport?: string;
  /**
   * File with the symbols whose documentation is known to be missing or out of date, relative to the project root. `docwright baseline` writes it; what it names does not fail a check. It need not exist.
   *
   * @defaultValue `"docwright.baseline.json"`
   */
  readonly baseline?: string;
  /**
   * What `docwright site` makes of the cache.
   */
  readonly site?: {
    /**
     * Name of the site. Without it: the name of the package.
     */
    readonly title?: string;
    /**
     * Image file before the title, relative to the project root.
     */
    readonly logo?: string;
    /**
     * Links in the header, behind those of the site itself.
     *
     * @defaultValue `[]`
     */
    readonly nav?: readonly {
      /**
       * What the link says, such as the name of a page.
       */
      readonly text?: string;
      /**
       * URL, or path relative to the root of the site.
       */
      readonly href?: string;
    }[];
    /**
     * Links at the foot of every page.
     *
     * @defaultValue `[]`
     */
    readonly footer?: readonly {
      /**
       * What the link says, such as the name of a page.
       */
      readonly text?: string;
      /**
       * URL, or path relative to the root of the site.
       */
      readonly href?: string;
    }[];
    /**
     * Folder that the site is built into, relative to the project root.
     *
     * @defaultValue `"site"`
     */
    readonly out?: string;
    /**
     * URL where the site will be, for `sitemap.xml` and `llms.txt`. The pages work at any address.
     */
    readonly base?: string;
    /**
     * Markdown files and folders of them, shown beside the API. Those that are not there are left out.
     *
     * @defaultValue `["docs"]`
     */
    readonly guides?: readonly string[];
    /**
     * Which symbols the site shows. Without it: those of `scope`.
     */
    readonly scope?: 'public' | 'exported' | 'all';
    /**
     * Globs of package folders: their sites become one, and types of one package link to the pages of another. Each is described by its own configuration and cache.
     *
     * @defaultValue `[]`
     */
    readonly packages?: readonly string[];
    /**
     * CSS file of your own, loaded behind the CSS of the site.
     */
    readonly css?: string;
    /**
     * Module that exports components to be shown in place of those of the site, relative to the project root.
     */
    readonly components?: string;
    /**
     * Link to a source file, with `{path}`, `{line}` and `{end}` in it. Without it: made from `repository` in package.json, for GitHub, GitLab and Bitbucket.
     */
    readonly sourceLink?: string;
    /**
     * Revision in source links: a branch, tag or commit.
     *
     * @defaultValue `"HEAD"`
     */
    readonly revision?: string;
    /**
     * Language of the docs, for the `lang` attribute of pages.
     *
     * @defaultValue `"en"`
     */
    readonly language?: string;
    /**
     * Direction of writing of the docs.
     *
     * @defaultValue `"ltr"`
     */
    readonly direction?: 'ltr' | 'rtl';
  };
  /**
   * Folder of the shared cache, relative to the project root. Commit it; its `tmp/` stays private.
   *
   * @defaultValue `".docwright"`
   */
  readonly cacheFolder?: string;
}
