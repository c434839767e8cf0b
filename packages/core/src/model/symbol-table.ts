import type { Comment } from './comment.ts';
import type { Problem } from './problem.ts';
import type { SymbolId } from './symbol-id.ts';
import type { ModulePath, SymbolRecord } from './symbol.ts';

/** An entry point of the package. */
export interface EntryPoint {
  /** Key of the `exports` map, or `.` for `main` and `types`. */
  readonly name: string;
  /** The source module behind it. */
  readonly module: ModulePath;
}

/** A source module that was read. */
export interface ModuleRecord {
  readonly path: ModulePath;
  /** SHA-256 of the text, as in {@link hashText}. */
  readonly contentHash: string;
  /** Symbols declared in it, in source order. */
  readonly symbols: readonly SymbolId[];
  /** Every identifier and string literal of the module outside comments, sorted: what a comment in it may name. */
  readonly words: readonly string[];
  /** Names imported from packages outside the project. */
  readonly externalNames: readonly string[];
  /** Where {@link ModuleRecord.externalNames} come from, as `specifier#name` of what is imported: `@scope/pkg/door#Store`. */
  readonly externals?: Readonly<Record<string, string>>;
  /** The comment about the module itself (`@packageDocumentation`, `@module`, `@fileoverview`). */
  readonly comment?: Comment;
}

/** Everything extraction knows about a project. Plain JSON: it travels between processes and machines. */
export interface SymbolTable {
  readonly packageName?: string;
  readonly packageVersion?: string;
  /** The version that waiting changesets will give the package. */
  readonly nextVersion?: string;
  readonly entryPoints: readonly EntryPoint[];
  /** Sorted by path. */
  readonly modules: readonly ModuleRecord[];
  /** By id; modules in path order, symbols in source order. */
  readonly symbols: Readonly<Record<SymbolId, SymbolRecord>>;
  readonly problems: readonly Problem[];
}
