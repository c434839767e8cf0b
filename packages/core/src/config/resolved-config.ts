import type { Scope, SymbolKind } from '../model/index.ts';

/** One definition of "documented": docwright's own, or that of a peer. */
export type DocumentedPreset = 'docwright' | 'typedoc' | 'api-extractor' | 'deno';

/** Which comments in the source may be replaced. Each includes the ones before it. */
export type ReplaceComments = 'none' | 'generated' | 'edited' | 'human';

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
  readonly provider: { readonly name: string; readonly options: Readonly<Record<string, unknown>> };
  readonly style: {
    /** Longest line of a comment, indentation included. */
    readonly width: number;
    /** At most this many examples from tests per symbol. */
    readonly examples: number;
  };
  readonly apply: { readonly replace: ReplaceComments };
  readonly check: {
    /** Severity per finding: missing docs, stale docs, docs whose body moved, false docs. */
    readonly missing: 'error' | 'warning' | 'off';
    readonly stale: 'error' | 'warning' | 'off';
    readonly review: 'error' | 'warning' | 'off';
    readonly false: 'error' | 'warning' | 'off';
    /** Severity per check or finding code; wins over `false`. */
    readonly checks: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
  };
  readonly coverage: { readonly failUnder: number };
  /** File of the gaps that are known and do not fail a check. It need not exist. */
  readonly baseline: string;
  /** Folder of the shared cache. */
  readonly cacheFolder: string;
}
