import type { ModuleExtract } from '../extract/module-extract.ts';
import type { HeritageRecord, SymbolId, SymbolKind, SymbolRecord } from '../model/index.ts';
import type { Declaration } from './index-declarations.ts';
import type { NameResolver } from './resolve-names.ts';

/** Bases of classes and interfaces. */
export interface Heritage {
  /** Heritage clauses with their targets. Undefined for a symbol without such clauses. */
  recordsOf(id: SymbolId): Pick<SymbolRecord, 'extends' | 'implements'> | undefined;
  /** Bases in the project, in source order. */
  targetsOf(id: SymbolId, clause: 'extends' | 'implements'): readonly SymbolId[];
}

/** Resolves the names in heritage clauses. A clause that is more than a name with type arguments has no target. */
export function linkHeritage(
  sources: readonly ModuleExtract[],
  names: Pick<NameResolver, 'resolve' | 'symbol'>,
): Heritage {
  const linked = new Map<SymbolId, Pick<SymbolRecord, 'extends' | 'implements'>>();
  for (const symbol of sources.flatMap(({ symbols }) => symbols)) {
    if (symbol.extends.length === 0 && symbol.implements.length === 0) continue;
    const link = (record: HeritageRecord): HeritageRecord => {
      const target = baseOf(record, symbol, names);
      return target === undefined ? record : { ...record, target };
    };
    linked.set(symbol.id, { extends: symbol.extends.map(link), implements: symbol.implements.map(link) });
  }
  const targets = (records: readonly HeritageRecord[]): SymbolId[] =>
    records.map(({ target }) => target).filter((target) => target !== undefined);
  return {
    recordsOf: (id) => linked.get(id),
    targetsOf(id, clause) {
      const records = linked.get(id)?.[clause];
      return records === undefined || records.length === 0 ? none : targets(records);
    },
  };
}

const none: readonly SymbolId[] = [];

function baseOf(
  { text }: HeritageRecord,
  symbol: SymbolRecord,
  names: Pick<NameResolver, 'resolve' | 'symbol'>,
): SymbolId | undefined {
  const name = /^[\p{ID_Continue}$.]+(?=\s*<|\s*$)/u.exec(text)?.[0];
  const found = name === undefined ? undefined : names.resolve(name, symbol);
  if (found?.complete !== true || found.target.kind === 'module') return undefined;
  return pickBase(found.target, symbol, names);
}

/** A class extends the class of a name, an interface rather its interface. */
function pickBase(
  { ids }: Declaration,
  symbol: SymbolRecord,
  names: Pick<NameResolver, 'symbol'>,
): SymbolId | undefined {
  const kinds: readonly SymbolKind[] =
    symbol.kind === 'class' ? ['class', 'interface', 'type-alias'] : ['interface', 'class', 'type-alias'];
  for (const kind of kinds) {
    const found = ids.find((id) => id !== symbol.id && names.symbol(id)?.kind === kind);
    if (found !== undefined) return found;
  }
  return undefined;
}
