import type { CachedSymbol, CacheShard, Doc, SymbolId } from '@docwright/core/model';

// Fields that the site shows when a cache carries them, and does without otherwise.

/** Ids that a symbol had before it was renamed or moved. */
export function formerIdsOf(symbol: CachedSymbol): readonly SymbolId[] {
  return (symbol as { readonly formerIds?: readonly SymbolId[] }).formerIds ?? [];
}

/** Doc of the module itself (`@packageDocumentation`). */
export function moduleDocOf(shard: CacheShard): Doc | undefined {
  return (shard as { readonly doc?: Doc }).doc;
}

/** Lines of a declaration, 1-based, end included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The file `tmp/positions.json`: where each symbol stood when its module was last read. */
export interface PositionIndex {
  readonly modules: Readonly<
    Record<string, { readonly contentHash?: string; readonly symbols: Readonly<Record<SymbolId, LineRange>> }>
  >;
}

/** One line of `tmp/runs.json`, oldest first: what a run did and cost. */
export interface RunRecord {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly drafted: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  /** Share of documented symbols after the run, 0 to 100. */
  readonly coverage?: number;
}
