import { updateShards } from '../cache/index.ts';
import { isInScope } from '../model/index.ts';
import type { CacheContent, Scope, SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';
import type { SymbolChange } from '../report/index.ts';

/**
 * What changed for users between two states of a project: symbols that came, went or got another name, and other
 * signatures, behaviour (errors and conditions) and docs. Both tables may come from anywhere; no cache is needed.
 *
 * @param scope - Whose changes count.
 */
export function listChanges(before: SymbolTable, now: SymbolTable, scope: Scope): SymbolChange[] {
  const cached: CacheContent = new Map(
    updateShards({ table: before, cached: new Map() }).shards.map((shard) => [shard.module, shard]),
  );
  const shards = updateShards({ table: now, cached }).shards;
  const records = shards.flatMap((shard) => Object.entries(shard.symbols));
  const changes = records.flatMap(([id, { changelog = [] }]) => {
    const symbol = now.symbols[id];
    if (symbol === undefined || !isInScope(symbol, scope)) return [];
    return changelog.map(({ what, detail }): SymbolChange => ({ symbol: id, name: nameOf(symbol), what, detail }));
  });
  const renamed = new Set(records.flatMap(([, { formerIds = [] }]) => formerIds));
  return [...withoutMembers(changes, 'added', now), ...removals(before, now, { scope, renamed })];
}

function removals(
  before: SymbolTable,
  now: SymbolTable,
  { scope, renamed }: { scope: Scope; renamed: ReadonlySet<SymbolId> },
): SymbolChange[] {
  const gone = Object.values(before.symbols).filter(
    (symbol) => now.symbols[symbol.id] === undefined && !renamed.has(symbol.id) && isInScope(symbol, scope),
  );
  const changes = gone.map((symbol): SymbolChange => {
    return { symbol: symbol.id, name: nameOf(symbol), what: 'removed', detail: symbol.signature };
  });
  return withoutMembers(changes, 'removed', before);
}

/** What came or went with its holder is no news of its own. */
function withoutMembers(
  changes: readonly SymbolChange[],
  what: SymbolChange['what'],
  { symbols }: SymbolTable,
): SymbolChange[] {
  const all = new Set(changes.filter((change) => change.what === what).map(({ symbol }) => symbol));
  return changes.filter((change) => change.what !== what || !all.has(symbols[change.symbol]?.parent ?? ''));
}

/** The name users know it by. */
function nameOf({ id, publicNames }: SymbolRecord): string {
  return publicNames[0]?.name ?? id;
}
