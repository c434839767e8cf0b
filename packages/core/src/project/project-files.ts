import type { EntryPoint, ModulePath, Problem } from '../model/index.ts';

/** A file of the project as listed, not yet read. */
export interface SourceFileEntry {
  readonly path: ModulePath;
  /** Size in bytes and modification time in milliseconds: when both are unchanged, the file is not read again. */
  readonly size: number;
  readonly modified: number;
}

/** What a project consists of, found without loading the compiler. */
export interface ProjectFiles {
  /** Absolute path; everything else is relative to it. */
  readonly root: string;
  readonly packageName?: string;
  readonly packageVersion?: string;
  /** The version that waiting changesets will give the package. */
  readonly nextVersion?: string;
  readonly tsconfig?: string;
  /** Compiler options that matter for reading: `allowJs`, `jsx`, `paths`, `baseUrl`, `rootDir`, `outDir`. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Sources that are documented, sorted by path. */
  readonly sources: readonly SourceFileEntry[];
  /** Tests that are read for usages only, sorted by path. */
  readonly tests: readonly SourceFileEntry[];
  readonly entryPoints: readonly EntryPoint[];
  /** `imports` of package.json: by key (`#store`, `#query/*`) the sources it may lead to, best first, with its `*`. */
  readonly subpathImports?: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}
