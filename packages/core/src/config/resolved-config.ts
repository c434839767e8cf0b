import type { PartialStyle, Scope, SymbolKind } from '../model/index.ts';

/** One definition of "documented": docwright's own, or that of a peer. */
export type DocumentedPreset = 'docwright' | 'typedoc' | 'api-extractor' | 'deno';

/** Which comments in the source may be replaced. Each includes the ones before it. */
export type ReplaceComments = 'none' | 'generated' | 'edited' | 'human';

/** A link in the header or footer of the site. */
export interface ResolvedSiteLink {
  readonly text: string;
  /** URL, or path relative to the site's root. */
  readonly href: string;
}

/** What `docwright site` makes of the cache. Files and folders are relative to the project root. */
export interface ResolvedSite {
  /** Absent: the package's name. */
  readonly title?: string;
  readonly logo?: string;
  readonly nav: readonly ResolvedSiteLink[];
  readonly footer: readonly ResolvedSiteLink[];
  readonly out: string;
  /** URL where the site will be. */
  readonly base?: string;
  readonly guides: readonly string[];
  readonly scope: Scope;
  /** Globs of the packages of a monorepo. */
  readonly packages: readonly string[];
  readonly css?: string;
  readonly components?: string;
  readonly sourceLink?: string;
  readonly revision: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What `docwright markdown` makes of the docs. Files and folders are relative to the project root. */
export interface ResolvedMarkdown {
  readonly out: string;
  readonly flavour: 'github' | 'vitepress' | 'docusaurus' | 'starlight';
  /** Absent: the package's name. */
  readonly title?: string | undefined;
  /** Absent: the scope of the project. */
  readonly scope?: Scope | undefined;
  /** Files with templates in Liquid. */
  readonly templates: Readonly<
    Partial<Record<'page' | 'function' | 'class' | 'symbol' | 'frontMatter', string | undefined>>
  >;
}

/** How documented symbols are found that are like one that is to be documented. */
export interface ResolvedRetrieval {
  readonly kind: 'lexical' | 'embeddings' | 'azure-ai-search' | 'off';
  /** Most examples for one symbol. */
  readonly k: number;
  /** How like an example has to be, 0 to 1. */
  readonly threshold: number;
  readonly embeddings: {
    readonly model: string;
    /** Absent: the name of the model. */
    readonly deployment?: string | undefined;
    /** Of a vector. */
    readonly dimensions: number;
  };
  readonly search: {
    /** Absent: the variable `AZURE_SEARCH_ENDPOINT`. */
    readonly endpoint?: string | undefined;
    readonly index: string;
    /** Name of the variable that holds the key. */
    readonly keyVariable: string;
  };
}

/** Most tokens and most cost in a stretch of time. Absent: no limit. */
export interface BudgetLimits {
  readonly tokens?: number | undefined;
  readonly cost?: number | undefined;
}

/** Configuration after flags, environment, file and defaults are joined. Paths are relative to `root`, with `/`. */
export interface ResolvedConfig {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absent when `files` are given and there is no tsconfig. */
  readonly tsconfig?: string;
  /** Globs of sources; empty: what the tsconfig selects. */
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  /** Globs of test files that examples are mined from. */
  readonly tests: readonly string[];
  readonly scope: Scope;
  /** Kinds to document. */
  readonly kinds: readonly SymbolKind[];
  readonly preset: DocumentedPreset;
  /** Ask the compiler for types that are not written. */
  readonly inferTypes: boolean;
  readonly provider: {
    readonly name: string;
    readonly options: Readonly<Record<string, unknown>>;
    /** Gives the provider that the configuration file holds in place of a name. */
    readonly own?: () => unknown;
  };
  /** Options of all providers, by name; one may be the source of another. */
  readonly providers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Declared models by name, over the catalogue in `tokens/`. */
  readonly models: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly budgets: Readonly<Partial<Record<'run' | 'minute' | 'hour' | 'day', BudgetLimits>>> & {
    /** File that all runs write their spending into. Default: one for all projects of the user. */
    readonly ledger?: string | undefined;
  };
  readonly retrieval: ResolvedRetrieval;
  /** Ask the model of the provider whether drafts follow from the code. */
  readonly critic: boolean;
  /** What is left open follows TSDoc, and, for scores, what the comments of the project do. */
  readonly style: PartialStyle & {
    /** Longest line of a comment, indentation included. */
    readonly width: number;
    /** At most this many examples from tests per symbol. */
    readonly examples: number;
  };
  /** How much each aspect of a doc counts in its overall score. */
  readonly quality: {
    readonly weights: Readonly<Record<'completeness' | 'clarity' | 'consistency' | 'complexity', number>>;
  };
  readonly apply: {
    readonly replace: ReplaceComments;
    readonly templates: Readonly<Partial<Record<'function' | 'class' | 'symbol', string | undefined>>>;
  };
  readonly check: {
    /** Severity per finding: missing docs, stale docs, docs whose body moved, false docs. */
    readonly missing: 'error' | 'warning' | 'off';
    readonly stale: 'error' | 'warning' | 'off';
    readonly review: 'error' | 'warning' | 'off';
    readonly false: 'error' | 'warning' | 'off';
    /** Severity per check or finding code; wins over `false`. */
    readonly checks: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
    /** Whether examples are compiled, or also run. */
    readonly examples: 'off' | 'types' | 'run';
  };
  readonly coverage: { readonly failUnder: number };
  /** File of the API report. */
  readonly apiReport: string;
  /** File of the gaps that are known and do not fail a check. It need not exist. */
  readonly baseline: string;
  readonly markdown: ResolvedMarkdown;
  readonly site: ResolvedSite;
  /** Folder of the shared cache. */
  readonly cacheFolder: string;
}
