import { stableJson, type CachedSymbol, type CacheShard } from '@docwright/core/model';
import type { ModuleDocs, SymbolDocs } from '../records.ts';

/**
 * The docs of a module as data: members below their holders, what cannot be seen from outside left out. Equal docs give equal
 * bytes as JSON, wherever they were read from.
 */
export function describeModule(shard: CacheShard): ModuleDocs {
  return JSON.parse(stableJson(arrange(shard))) as ModuleDocs;
}

function arrange({ module, doc, symbols }: CacheShard): ModuleDocs {
  const children = new Map<string | undefined, string[]>();
  for (const [id, symbol] of Object.entries(symbols)) {
    if (symbol.visible === false) continue;
    const siblings = children.get(symbol.parent);
    if (siblings === undefined) children.set(symbol.parent, [id]);
    else siblings.push(id);
  }
  const describe = (id: string): SymbolDocs[] => {
    const symbol = symbols[id];
    if (symbol === undefined) return [];
    return [describeSymbol(id, symbol, (children.get(id) ?? []).flatMap(describe))];
  };
  return { path: module, ...(doc && { doc }), symbols: (children.get(undefined) ?? []).flatMap(describe) };
}

function describeSymbol(id: string, symbol: CachedSymbol, members: readonly SymbolDocs[]): SymbolDocs {
  const { name, kind, signature, parameters, returns, initializer, doc, origin, state, exported } = symbol;
  const type = returns ?? typeOf(symbol);
  return {
    id,
    name,
    kind,
    signature,
    ...(type !== undefined && { type }),
    ...(isOptional(symbol) && { optional: true }),
    ...(parameters && { parameters }),
    ...(initializer !== undefined && { initializer }),
    // A draft that was refused is not shown to anyone.
    ...(doc && state !== 'rejected' && { doc }),
    ...(origin && { origin }),
    state,
    ...(exported && { exported }),
    ...(members.length > 0 && { members }),
  };
}

/** The cache keeps the type of a property in its signature only. */
function typeOf({ kind, name, signature }: CachedSymbol): string | undefined {
  if (kind !== 'property' && kind !== 'variable') return undefined;
  const start = signature.indexOf(name) + name.length;
  return /^["']?\]?[?!]?:\s*([^]+?);?$/u.exec(signature.slice(start))?.[1];
}

function isOptional({ kind, name, signature }: CachedSymbol): boolean {
  if (kind !== 'property' && kind !== 'method') return false;
  return /^["']?\]?\?/u.test(signature.slice(signature.indexOf(name) + name.length));
}
