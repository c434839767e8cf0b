import type { Doc } from './doc.ts';
import type { DocumentationPreset } from './documentation.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Fingerprints } from './fingerprint.ts';
import type { PartialStyle } from './house-style.ts';
import type { CheckSeverities, Severity } from './problem.ts';
import type { Scope } from './scope.ts';
import type { SymbolId } from './symbol-id.ts';
import type { SymbolKind } from './symbol-kind.ts';
import type { EntryPoint } from './symbol-table.ts';
import type { ModulePath, ParameterRecord, PublicName } from './symbol.ts';

/** Version of the files below `.docwright/`. A reader refuses higher ones and rebuilds lower ones. */
export const cacheSchemaVersion = 1;

/** Who wrote the doc: `generated` by docwright, `human`, generated and then `edited`, or `inherited` from a base. */
export type DocOrigin = 'human' | 'generated' | 'edited' | 'inherited';

/**
 * How the doc stands to the code. `fresh`: written for this code. `stale`: the signature moved since. `review`: only the body moved.
 * `rejected`: the truth gate refused the draft. `missing`: there is none.
 */
export type DocState = 'fresh' | 'stale' | 'review' | 'rejected' | 'missing';

/** Where a generated doc comes from. */
export interface Provenance {
  readonly provider: string;
  readonly model?: string;
  readonly promptVersion?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly cost?: number;
}

/** One entry of a symbol's changelog, newest last. */
export interface ChangelogEntry {
  /** Version that gives the change to users: what waiting changesets lead to, else that in package.json. */
  readonly version: string;
  readonly what: 'added' | 'signature' | 'behaviour' | 'doc' | 'renamed';
  /** One line: what it was and what it is. */
  readonly detail: string;
}

/** What a comment was written for, so that it can be said what changed since. */
export interface WrittenFor {
  readonly signature: string;
  readonly parameters?: readonly ParameterRecord[];
  readonly returns?: string;
  readonly initializer?: string;
  /** Absent in records that say no more than the signature; empty when there were none. */
  readonly facts?: Partial<Pick<Facts, 'throws' | 'absentReturns'>>;
}

/** Points that a doc lost, and for what. */
export interface QualityLoss {
  /** The aspect of quality, a slash, and what was seen: `clarity/long-sentence`. */
  readonly code: string;
  /** Of 100 of the aspect. */
  readonly points: number;
  /** Words for the sentence of the code, by name. Absent when it needs none. */
  readonly args?: Readonly<Record<string, string>>;
}

/** What the truth gate found in a comment that stands in the source. */
export interface CommentFinding {
  /** Name of the check, a slash, and what it saw: `parameters/unknown`. */
  readonly code: string;
  readonly severity: Severity;
  /** Words for the sentence of the code, by name. Absent when it needs none. */
  readonly args?: Readonly<Record<string, string>>;
}

/** What the cache keeps about one symbol. Holds no line numbers and no dates, so that diffs stay small. */
export interface CachedSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly parent?: SymbolId;
  readonly signature: string;
  readonly parameters?: readonly ParameterRecord[];
  readonly returns?: string;
  /** Source text of the initial value of a property or variable, when it is at most 120 characters. */
  readonly initializer?: string;
  readonly publicNames?: readonly PublicName[];
  readonly exported?: boolean;
  /** Only where it is not visible from outside its class or marked `@internal` or `@private`. */
  readonly visible?: false;
  readonly complexity: number;
  /** Facts a reader needs; calls are in `uses`. */
  readonly facts?: Partial<Pick<Facts, 'throws' | 'absentReturns' | 'mutates' | 'examples'>>;
  readonly uses?: readonly SymbolId[];
  readonly usedBy?: readonly SymbolId[];
  readonly inheritsFrom?: SymbolId;
  readonly doc?: Doc;
  readonly origin?: DocOrigin;
  readonly state: DocState;
  /** What the doc was written for. */
  readonly fingerprints?: Fingerprints;
  /** Signature text and facts the doc was written for, to say what changed; only while stale or to be reviewed. */
  readonly writtenFor?: WrittenFor;
  /**
   * {@link hashComment} of the comment in the source that says this doc, as docwright last wrote or saw it. Tells generated
   * from edited; absent while the doc waits to be applied.
   */
  readonly commentHash?: string;
  /** {@link hashComment} of the comment that stood in the source when the doc was generated to replace it; until it is applied. */
  readonly replaces?: string;
  /** Who wrote the comment in `replaces`, and for which code; `writtenFor` is about it meanwhile. */
  readonly replaced?: { readonly origin: DocOrigin; readonly fingerprints: Fingerprints };
  readonly findings?: readonly Finding[];
  /** {@link hashDoc} of the doc the gate refused, so that the same draft is not tried or accepted again. */
  readonly rejectedDoc?: string;
  /** Why a provider left it undocumented. */
  readonly nothingToAdd?: string;
  /** The try behind `rejectedDoc` or `nothingToAdd`: the same provider is not asked again for the same code. */
  readonly tried?: { readonly fingerprints: Fingerprints; readonly provider: string; readonly version: string };
  /** Scores from 0 to 100. */
  readonly quality?: Readonly<Record<string, number>>;
  /** Why the scores are not 100, aspect by aspect. Absent when they are. */
  readonly losses?: readonly QualityLoss[];
  /** Errors and warnings of the truth gate about the comment that stands in the source, as configured. Absent when there are none. */
  readonly commentFindings?: readonly CommentFinding[];
  readonly provenance?: Provenance;
  readonly changelog?: readonly ChangelogEntry[];
  /** Names in its comment that led nowhere in the whole project, sorted; for readers that see one module only. */
  readonly unknownNames?: readonly string[];
  /** Ids under which the symbol was known before it was renamed or moved, oldest first. */
  readonly formerIds?: readonly SymbolId[];
}

/** A file `docs/<module path>.json`: everything about one module. */
export interface CacheShard {
  readonly schema: number;
  readonly module: ModulePath;
  /** Of the comment about the module itself (`@packageDocumentation`, `@module`, `@fileoverview`). */
  readonly doc?: Doc;
  /** Names in signatures that come from other packages, as `specifier#name` of what is imported. */
  readonly externals?: Readonly<Record<string, string>>;
  readonly symbols: Readonly<Record<SymbolId, CachedSymbol>>;
}

/** The file `index.json`: what a reader needs before it opens a shard. */
export interface CacheIndex {
  readonly schema: number;
  readonly packageName?: string;
  readonly packageVersion?: string;
  readonly entryPoints: readonly EntryPoint[];
  /** Which symbols count, and as documented by which definition, as configured for the run that wrote the index. */
  readonly scope?: Scope;
  /** Kinds that count, in the order of {@link symbolKinds}; absent where every kind does. */
  readonly kinds?: readonly SymbolKind[];
  readonly preset?: DocumentationPreset;
  /** How much single checks and findings weigh, where that is configured. */
  readonly checks?: CheckSeverities;
  /** How comments are written where that is configured, so that every writer writes them alike. */
  readonly comments?: CommentSettings;
  /** Sorted; one shard each. */
  readonly modules: readonly ModulePath[];
  /** Ids of top-level public symbols by entry point and name: `./query#parse`. Two packages link to one another by them. */
  readonly publicNames?: Readonly<Record<string, SymbolId>>;
  /** Ids of all public symbols, sorted. */
  readonly publicSurface: readonly SymbolId[];
}

/** What is configured about the form of comments. */
export interface CommentSettings {
  readonly style?: PartialStyle;
  /** Longest line, indentation included. */
  readonly width?: number;
  /** Files with templates, relative to the root of the project. */
  readonly templates?: Readonly<Partial<Record<'function' | 'class' | 'symbol', string>>>;
}

/** The cache as the stages see it. */
export type CacheContent = ReadonlyMap<ModulePath, CacheShard>;
