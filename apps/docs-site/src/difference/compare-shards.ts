import {
  isCachedInScope,
  type CachedSymbol,
  type CacheShard,
  type SymbolId,
  type SymbolKind,
} from '@docwright/core/model';
import type { SiteScope } from '../model/options.ts';

/** A symbol that came, went or changed. */
export interface SymbolChange {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  readonly before?: string;
  readonly after?: string;
}

/** What changed between two versions of an API; each list is sorted by id. */
export interface ApiDifference {
  readonly added: readonly SymbolChange[];
  readonly removed: readonly SymbolChange[];
  /** Id before → id after. */
  readonly renamed: readonly { readonly before: SymbolId; readonly after: SymbolId }[];
  /** Signatures before and after. */
  readonly signatures: readonly SymbolChange[];
  /** Summaries before and after; equal where another part of the doc changed. */
  readonly docs: readonly SymbolChange[];
}

/** Compares one module; either side is undefined when the module came or went. */
export function compareShards(
  before: CacheShard | undefined,
  after: CacheShard | undefined,
  scope: SiteScope,
): ApiDifference {
  const old = shownOf(before, scope);
  const now = shownOf(after, scope);
  const renamed = [...now].flatMap(([id, symbol]) =>
    (symbol.formerIds ?? [])
      .filter((former) => !now.has(former) && (old.has(former) || before === undefined))
      .map((former) => ({ before: former, after: id })),
  );
  const gone = new Set(renamed.map((rename) => rename.before));
  const come = new Set(renamed.map((rename) => rename.after));
  const both = [...now].flatMap(([id, symbol]) => {
    const was = old.get(id);
    return was === undefined ? [] : [{ id, symbol, was }];
  });
  return {
    added: [...now]
      .filter(([id]) => !old.has(id) && !come.has(id))
      .map(([id, symbol]) => ({ id, kind: symbol.kind, after: symbol.signature })),
    removed: [...old]
      .filter(([id]) => !now.has(id) && !gone.has(id))
      .map(([id, symbol]) => ({ id, kind: symbol.kind, before: symbol.signature })),
    renamed,
    signatures: both
      .filter(({ symbol, was }) => symbol.signature !== was.signature)
      .map(({ id, symbol, was }) => ({ id, kind: symbol.kind, before: was.signature, after: symbol.signature })),
    docs: both
      .filter(({ symbol, was }) => JSON.stringify(symbol.doc) !== JSON.stringify(was.doc))
      .map(({ id, symbol, was }) => ({
        id,
        kind: symbol.kind,
        before: was.doc?.summary ?? '',
        after: symbol.doc?.summary ?? '',
      })),
  };
}

/** Joins the differences of modules. */
export function joinDifferences(parts: readonly ApiDifference[]): ApiDifference {
  const join = <Item>(pick: (part: ApiDifference) => readonly Item[], id: (item: Item) => string): Item[] =>
    parts.flatMap(pick).sort((left, right) => (id(left) < id(right) ? -1 : 1));
  return {
    added: join(
      (part) => part.added,
      (change) => change.id,
    ),
    removed: join(
      (part) => part.removed,
      (change) => change.id,
    ),
    renamed: join(
      (part) => part.renamed,
      (change) => change.after,
    ),
    signatures: join(
      (part) => part.signatures,
      (change) => change.id,
    ),
    docs: join(
      (part) => part.docs,
      (change) => change.id,
    ),
  };
}

/** True when nothing changed that a reader could see. */
export function isUnchanged(difference: ApiDifference): boolean {
  return Object.values(difference).every((changes: readonly unknown[]) => changes.length === 0);
}

function shownOf(shard: CacheShard | undefined, scope: SiteScope): Map<SymbolId, CachedSymbol> {
  return new Map(Object.entries(shard?.symbols ?? {}).filter(([, symbol]) => isCachedInScope(symbol, scope)));
}
