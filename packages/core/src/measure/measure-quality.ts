import { updateShards } from '../cache/index.ts';
import { isInScope, type SymbolId, type SymbolKind } from '../model/index.ts';
import { qualityStyle, scoreDoc, type Quality } from '../quality/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The scores of one doc. */
export interface ScoredSymbol extends Quality {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
}

/**
 * Scores the docs of the symbols in scope: comments in the sources, and generated docs that wait to be written there. By module,
 * then in source order. Writes nothing but a memo.
 */
export async function measureQuality(workspace: Workspace): Promise<readonly ScoredSymbol[]> {
  const { cache, config } = workspace;
  const key = `${workspace.sourcesKey} ${await cache.contentKey()}`;
  const known = await cache.memo.get<readonly ScoredSymbol[]>('quality', key);
  if (known !== undefined) return known;
  const table = await workspace.readTable();
  const { shards } = updateShards({ table, cached: await cache.readAll() });
  const style = qualityStyle(table, config);
  const kinds = new Set(config.kinds);
  const scored = shards.flatMap((shard) =>
    Object.entries(shard.symbols).flatMap(([id, { doc }]): ScoredSymbol[] => {
      const symbol = table.symbols[id];
      if (symbol === undefined || doc === undefined || doc.inheritDoc !== undefined) return [];
      if (!isInScope(symbol, config.scope) || !kinds.has(symbol.kind)) return [];
      return [{ id, kind: symbol.kind, ...scoreDoc(doc, symbol, style) }];
    }),
  );
  await cache.memo.set('quality', key, scored);
  return scored;
}
