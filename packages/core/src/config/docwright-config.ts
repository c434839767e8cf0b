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
   * File with the symbols whose documentation is known to be missing or out of date, relative to the project root. `docwright baseline` writes it; what it names does not fail a check. It need not exist.
   *
   * @defaultValue `"docwright.baseline.json"`
   */
  readonly baseline?: string;
  /**
   * Folder of the shared cache, relative to the project root. Commit it; its `tmp/` stays private.
   *
   * @defaultValue `".docwright"`
   */
  readonly cacheFolder?: string;
}
