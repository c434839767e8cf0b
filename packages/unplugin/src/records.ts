import type { DocwrightConfig } from '@docwright/core/config';
import type { Doc, DocOrigin, DocState, Finding, ParameterRecord, Severity, SymbolKind } from '@docwright/core/model';
import type { Coverage } from '@docwright/core/report';

/** What a build does about docs: look at them only, write missing ones into the shared cache, or nothing. */
export type BuildMode = 'check' | 'generate' | 'off';

/** Most tokens and most cost that one build may use. Absent: no limit of that kind. */
export interface BuildBudget {
  readonly tokens?: number;
  readonly cost?: number;
}

/** What is emitted beside the bundle. Paths are relative to the output folder of the build. */
export interface DocsOutput {
  /** File with the docs of all modules of the build as data. */
  readonly json?: string;
  /** File for language models: everything, or with `markdown` a list that leads to the pages. */
  readonly llms?: string;
  /** Folder of Markdown pages with an index. */
  readonly markdown?: string;
  /** Build the static site into the folder that the configuration names. */
  readonly site?: boolean;
}

/** Everything the half of the plugin that knows the core is told. Plain JSON, for it may live in another process. */
export interface DocsSettings {
  /** Absolute path of the project. */
  readonly root: string;
  readonly mode: Exclude<BuildMode, 'off'>;
  /** Configuration file to read instead of looking for one, relative to the root. */
  readonly configFile?: string;
  /** Options that win over the configuration file. */
  readonly config: DocwrightConfig;
  /** Globs, relative to the root; empty: all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether a provider that costs money may be asked. */
  readonly paid: boolean | BuildBudget;
  readonly failOn: 'error' | 'warning' | 'never';
  /** Percentage. */
  readonly failUnder?: number;
  readonly failOnProvider: boolean;
  readonly output: DocsOutput;
  readonly colors: boolean;
  /** Environment variables; keys of providers are among them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A sentence for the user, and how bad it is. */
export interface Note {
  readonly severity: Severity;
  readonly text: string;
}

/** Docs of a symbol, as `docs.json` and `virtual:docwright` give them. */
export interface SymbolDocs {
  /** Stable id: `src/store.ts:Store#get`. */
  readonly id: string;
  readonly name: string;
  readonly kind: SymbolKind;
  /** The declaration as text, without its comment. */
  readonly signature: string;
  /** Type of a property or variable, or of what a function returns, where it is known. */
  readonly type?: string;
  /** A property or parameter that may be left out. */
  readonly optional?: true;
  readonly parameters?: readonly ParameterRecord[];
  /** Source text of the initial value. */
  readonly initializer?: string;
  readonly doc?: Doc;
  readonly origin?: DocOrigin;
  readonly state: DocState;
  readonly exported?: true;
  /** In source order as far as it is known. */
  readonly members?: readonly SymbolDocs[];
}

/** Docs of a module, as `docs.json` and `virtual:docwright` give them. */
export interface ModuleDocs {
  /** Path of the source relative to the project root, with `/`. */
  readonly path: string;
  /** Of the comment about the module itself. */
  readonly doc?: Doc;
  readonly symbols: readonly SymbolDocs[];
}

/** What was written by the provider in this build. */
export interface GeneratedDocs {
  readonly documented: number;
  readonly rejected: number;
  readonly failed: number;
}

/** A finding with its sentence and where it stands. */
export interface BuildFinding extends Pick<Finding, 'code' | 'severity' | 'symbol'> {
  readonly message: string;
  /** Path of the source relative to the project root. */
  readonly module: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
}

/** A file for the bundler to emit. */
export interface BuildAsset {
  readonly fileName: string;
  readonly source: string;
}

/** What docwright found and did in one build. Plain JSON. */
export interface BuildReport {
  readonly mode: Exclude<BuildMode, 'off'>;
  /** Absolute path of the project. */
  readonly root: string;
  /** Modules of the build that are sources of the project, sorted. */
  readonly modules: readonly string[];
  /** Of these modules. Absent where the project could not be opened. */
  readonly coverage?: Omit<Coverage, 'symbols'>;
  /** Of these modules, without those that the baseline tolerates. */
  readonly findings: readonly BuildFinding[];
  readonly generated?: GeneratedDocs;
  readonly notes: readonly Note[];
  /** Why the build is to fail, by the thresholds asked for. */
  readonly failures: readonly string[];
  readonly assets: readonly BuildAsset[];
  /** Findings and coverage for a terminal. */
  readonly text: { readonly findings: string; readonly coverage: string };
}

/** What is known of a build when it starts. */
export interface StartedBuild {
  /** Absolute path. */
  readonly cacheFolder: string;
  /** False where there is no project that docs could come from; the report says why. */
  readonly isUsable: boolean;
}

/** The half of the plugin that knows the core. */
export interface DocsService {
  /** Begins a build: the project is read while the bundler works. */
  readonly start: () => Promise<StartedBuild>;
  /** Does what {@link DocsService.finish} would do for these modules, as far as that can be done before the build has ended. */
  readonly prepare: (files: readonly string[]) => Promise<void>;
  /** Docs of some modules as they are after this build, or of all that the globs of the plugin let in. */
  readonly docsOf: (modules: readonly string[] | 'all') => Promise<readonly ModuleDocs[]>;
  /** Ends a build. `files` are absolute paths of the modules in it; what is no source of the project is passed over. */
  readonly finish: (files: readonly string[]) => Promise<BuildReport>;
  readonly close: () => Promise<void>;
}
