import type { DocumentedPreset, ResolvedConfig } from '../config/index.ts';
import { documentation, isInScope, symbolKinds } from '../model/index.ts';
import type { Documentation, ModulePath, Scope, SymbolId, SymbolKind, SymbolTable } from '../model/index.ts';

/** How many of some symbols are documented. */
export interface CoverageCount {
  readonly total: number;
  /** With documentation, inherited included. */
  readonly documented: number;
  /** Of the documented ones, those that take it from what they implement or extend. */
  readonly inherited: number;
  /** From 0 to 100 with one decimal, rounded down, so that 100 means all; 100 where there is none. */
  readonly percent: number;
}

/** Coverage of one kind or module. */
export interface NamedCount<Name extends string = string> extends CoverageCount {
  readonly name: Name;
}

/** One counted symbol, and why it counts as it does. */
export interface CoverageSymbol extends Pick<Documentation, 'documented' | 'reason' | 'args'> {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
}

/** How much of a project is documented. Plain JSON. */
export interface Coverage extends CoverageCount {
  readonly packageName?: string;
  readonly scope: Scope;
  readonly preset: DocumentedPreset;
  /** Kinds that occur, in the order of {@link symbolKinds}. */
  readonly byKind: readonly NamedCount<SymbolKind>[];
  /** Modules with counted symbols, sorted by path. */
  readonly byModule: readonly NamedCount[];
  /** By module, then in source order. */
  readonly symbols: readonly CoverageSymbol[];
}

/** Options of {@link measureCoverage}. */
export type CoverageOptions = Pick<ResolvedConfig, 'scope' | 'kinds' | 'preset'>;

/** Counts the symbols in scope and judges each by the one definition of "documented". */
export function measureCoverage(table: SymbolTable, { scope, kinds, preset }: CoverageOptions): Coverage {
  const wanted = new Set(kinds);
  const resolve = (id: SymbolId): SymbolTable['symbols'][string] | undefined => table.symbols[id];
  const byKind = new Map<SymbolKind, Tally>();
  const byModule = new Map<ModulePath, Tally>();
  const all: Tally = { total: 0, documented: 0, inherited: 0 };
  const symbols: CoverageSymbol[] = [];
  for (const symbol of Object.values(table.symbols)) {
    const { id, kind, module } = symbol;
    if (!isInScope(symbol, scope) || !wanted.has(kind)) continue;
    const { documented, reason, args } = documentation(symbol, { preset, resolve });
    symbols.push({ id, kind, documented, reason, args });
    for (const tally of [all, tallyOf(byKind, kind), tallyOf(byModule, module)])
      add(tally, documented, reason === 'inherited');
  }
  return {
    ...(table.packageName !== undefined && { packageName: table.packageName }),
    scope,
    preset,
    ...toCount(all),
    byKind: symbolKinds.flatMap((kind) => namedCount(byKind, kind)),
    byModule: [...byModule.keys()].sort().flatMap((module) => namedCount(byModule, module)),
    symbols,
  };
}

interface Tally {
  total: number;
  documented: number;
  inherited: number;
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? { total: 0, documented: 0, inherited: 0 };
  tallies.set(key, tally);
  return tally;
}

function add(tally: Tally, documented: boolean, inherited: boolean): void {
  tally.total++;
  if (documented) tally.documented++;
  if (documented && inherited) tally.inherited++;
}

function namedCount<Name extends string>(tallies: ReadonlyMap<Name, Tally>, name: Name): NamedCount<Name>[] {
  const tally = tallies.get(name);
  return tally === undefined ? [] : [{ name, ...toCount(tally) }];
}

function toCount(tally: Tally): CoverageCount {
  const { total, documented } = tally;
  return { ...tally, percent: total === 0 ? 100 : Math.floor((documented * 1000) / total) / 10 };
}
