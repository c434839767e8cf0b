import type { Documentation } from './documentation.ts';
import type { Finding } from './finding.ts';
import type { Severity } from './problem.ts';
import type { Scope } from './scope.ts';
import type { SymbolId } from './symbol-id.ts';
import type { SymbolKind } from './symbol-kind.ts';
import type { ModulePath, TextRange } from './symbol.ts';

/** A symbol that is undocumented by docwright's own definition. */
export interface Gap extends Pick<Documentation, 'reason' | 'args'> {
  readonly symbol: SymbolId;
  readonly kind: SymbolKind;
  readonly name: string;
  /** 1-based line and column of the name, so that readers can point there without looking for it. */
  readonly at: readonly [line: number, column: number];
  /** The narrowest scope in which it counts. */
  readonly scope: Scope;
  /** What became of a draft: a provider wrote one that was refused, or had nothing to say. */
  readonly draft?: 'refused' | 'nothing';
  /** The text of its comment, where that is a placeholder or restates the name. */
  readonly hollow?: TextRange;
  /** A constructor without parameters. */
  readonly bare?: true;
}

/** What the truth gate says of a comment. */
export interface Doubt extends Pick<Finding, 'code' | 'symbol' | 'part' | 'args'> {
  /** What it is about, in the text of the module. */
  readonly range: TextRange;
  /** The narrowest scope in which the symbol counts. */
  readonly scope: Scope;
  /** What it weighs, where the project is configured to weigh it otherwise than usual. */
  readonly weight?: Severity | 'off';
  /** Names that may be meant, the likeliest first; only for what is wrong with the name of a tag. */
  readonly instead?: readonly string[];
}

/**
 * What a look at the whole project found to say of one module, in scope or not. For readers that see a module at a time, and see it
 * often: what is not listed needs no second look.
 */
export interface ModuleDoubts {
  /** Hash of the text that was looked at. */
  readonly contentHash: string;
  /** Size and time of the shard that it was held against; empty where there was none. */
  readonly shard: string;
  readonly gaps: readonly Gap[];
  /** What the truth gate says of the comments, in source order. */
  readonly findings: readonly Doubt[];
  /** Symbols with another signature than their comment was written for. */
  readonly stale: readonly SymbolId[];
  /** Symbols with another body than their comment was written for. */
  readonly review: readonly SymbolId[];
  /** Symbols whose comment says what was refused as a draft. */
  readonly rejected: readonly SymbolId[];
  /** Symbols for which the shard holds a verified doc that is not in the source. */
  readonly due: readonly SymbolId[];
}

/** Doubts by module; a module that is not there was not looked at. */
export type Doubts = Readonly<Record<ModulePath, ModuleDoubts>>;

/** Name of the memo in the cache that holds {@link Doubts}. */
export const doubtsMemo = 'doubts';
