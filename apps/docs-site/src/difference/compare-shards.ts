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

/** What changed in one module. A symbol that came may be one that went under another id, or from another module. */
export interface ShardDifference extends Omit<ApiDifference, 'renamed' | 'added'> {
  readonly added: readonly (SymbolChange & { readonly formerIds: readonly SymbolId[] })[];
}

/** Compares one module; either side is undefined when the module came or went. */
export function compareShards(
  before: CacheShard | undefined,
  after: CacheShard | undefined,
  scope: SiteScope,
): ShardDifference {
  const old = shownOf(before, scope);
  const now = shownOf(after, scope);
  const both = [...now].flatMap(([id, symbol]) => {
    const was = old.get(id);
    return was === undefined ? [] : [{ id, symbol, was }];
  });
  return {
    added: [...now]
      .filter(([id]) => !old.has(id))
      .map(([id, { kind, signature, formerIds = [] }]) => ({ id, kind, after: signature, formerIds })),
    removed: [...old]
      .filter(([id]) => !now.has(id))
      .map(([id, symbol]) => ({ id, kind: symbol.kind, before: symbol.signature })),
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

/** Joins the differences of modules. What went in one and came in another is the same symbol where it knows its former id. */
export function joinDifferences(parts: readonly ShardDifference[]): ApiDifference {
  const removed = parts.flatMap((part) => part.removed);
  const added = parts.flatMap((part) => part.added);
  const gone = new Set(removed.map(({ id }) => id));
  const renamed = added.flatMap(({ id, formerIds }) => {
    const before = formerIds.findLast((former) => gone.delete(former));
    return before === undefined ? [] : [{ before, after: id }];
  });
  const come = new Set(renamed.map(({ after }) => after));
  return {
    added: added
      .filter(({ id }) => !come.has(id))
      .map(({ id, kind, after = '' }) => ({ id, kind, after }))
      .sort(byId),
    removed: removed.filter(({ id }) => gone.has(id)).sort(byId),
    renamed: renamed.sort((left, right) => (left.after < right.after ? -1 : 1)),
    signatures: parts.flatMap((part) => part.signatures).sort(byId),
    docs: parts.flatMap((part) => part.docs).sort(byId),
  };
}

function byId(left: SymbolChange, right: SymbolChange): number {
  return left.id < right.id ? -1 : 1;
}

/** True when nothing changed that a reader could see. */
export function isUnchanged(difference: ApiDifference): boolean {
  return Object.values(difference).every((changes: readonly unknown[]) => changes.length === 0);
}

function shownOf(shard: CacheShard | undefined, scope: SiteScope): Map<SymbolId, CachedSymbol> {
  return new Map(Object.entries(shard?.symbols ?? {}).filter(([, symbol]) => isCachedInScope(symbol, scope)));
}
