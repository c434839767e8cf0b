import { updateShards } from '../cache/index.ts';
import { isInScope } from '../model/index.ts';
import type { CacheContent, ModulePath, Scope, SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';
import type { SymbolChange } from '../report/index.ts';

/**
 * What changed for users between two states of a project: symbols that came, went or got another name, and other
 * signatures, behaviour (errors and conditions) and docs. Both tables may come from anywhere; no cache is needed.
 *
 * @param scope - Whose changes count. What enters it was added, and what leaves it was removed.
 * @param moved - Where modules were before, by the path they have now, as far as someone knows. What is alike is found in any case.
 */
export function listChanges(
  before: SymbolTable,
  now: SymbolTable,
  scope: Scope,
  moved?: ReadonlyMap<ModulePath, ModulePath>,
): SymbolChange[] {
  const cached: CacheContent = new Map(
    updateShards({ table: before, cached: new Map() }).shards.map((shard) => [shard.module, shard]),
  );
  const shards = updateShards({ table: now, cached, moved }).shards;
  const records = shards.flatMap((shard) => Object.entries(shard.symbols));
  const changes = records.flatMap(([id, { changelog = [], formerIds = [] }]): SymbolChange[] => {
    const symbol = now.symbols[id];
    if (symbol === undefined || !isInScope(symbol, scope)) return [];
    const was = before.symbols[id] ?? before.symbols[formerIds.at(-1) ?? ''];
    if (was === undefined || !isInScope(was, scope)) return [addition(symbol)];
    return changelog.map(({ what, detail }): SymbolChange => ({ symbol: id, name: nameOf(symbol), what, detail }));
  });
  const renamed = new Map(records.flatMap(([id, { formerIds = [] }]) => formerIds.map((former) => [former, id])));
  return [...withoutMembers(changes, 'added', now), ...removals(before, now, { scope, renamed })];
}

function addition(symbol: SymbolRecord): SymbolChange {
  return { symbol: symbol.id, name: nameOf(symbol), what: 'added', detail: symbol.signature };
}

function removals(
  before: SymbolTable,
  now: SymbolTable,
  { scope, renamed }: { scope: Scope; renamed: ReadonlyMap<SymbolId, SymbolId> },
): SymbolChange[] {
  const gone = Object.values(before.symbols).filter((symbol) => {
    const left = now.symbols[symbol.id] ?? now.symbols[renamed.get(symbol.id) ?? ''];
    return isInScope(symbol, scope) && (left === undefined || !isInScope(left, scope));
  });
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
