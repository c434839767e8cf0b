import type { DocumentedPreset, ResolvedConfig } from '../config/index.ts';
import { groupBy, documentation, isInScope, moduleOf, symbolKinds } from '../model/index.ts';
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

/**
 * Counts the symbols in scope and judges each by the one definition of "documented".
 *
 * @param known - Counted symbols of a module that need not be judged again. Default: of none.
 */
export function measureCoverage(
  table: SymbolTable,
  { scope, kinds, preset }: CoverageOptions,
  known: (module: ModulePath) => readonly CoverageSymbol[] | undefined = () => undefined,
): Coverage {
  const wanted = new Set(kinds);
  const resolve = (id: SymbolId): SymbolTable['symbols'][string] | undefined => table.symbols[id];
  const symbols: CoverageSymbol[] = [];
  const added = new Set<ModulePath>();
  for (const symbol of Object.values(table.symbols)) {
    const { id, kind, module } = symbol;
    const counted = known(module);
    if (counted === undefined) {
      if (isInScope(symbol, scope) && wanted.has(kind))
        symbols.push({ id, kind, ...documentation(symbol, { preset, resolve }) });
    } else if (!added.has(module)) {
      added.add(module);
      symbols.push(...counted);
    }
  }
  const { packageName } = table;
  return { ...(packageName !== undefined && { packageName }), scope, preset, ...countSymbols(symbols) };
}

/** Coverage of some modules only. */
export function limitCoverage(coverage: Coverage, modules: ReadonlySet<ModulePath>): Coverage {
  return { ...coverage, ...countSymbols(coverage.symbols.filter(({ id }) => modules.has(moduleOf(id)))) };
}

function countSymbols(
  symbols: readonly CoverageSymbol[],
): CoverageCount & Pick<Coverage, 'byKind' | 'byModule' | 'symbols'> {
  const kinds = groupBy(symbols, ({ kind }) => kind);
  const modules = groupBy(symbols, ({ id }) => moduleOf(id));
  return {
    ...count(symbols),
    byKind: symbolKinds.flatMap((kind) => namedCount(kinds, kind)),
    byModule: [...modules.keys()].sort().flatMap((module) => namedCount(modules, module)),
    symbols,
  };
}

function namedCount<Name extends string>(
  groups: ReadonlyMap<Name, readonly CoverageSymbol[]>,
  name: Name,
): NamedCount<Name>[] {
  const symbols = groups.get(name);
  return symbols === undefined ? [] : [{ name, ...count(symbols) }];
}

function count(symbols: readonly CoverageSymbol[]): CoverageCount {
  const documented = symbols.filter((symbol) => symbol.documented);
  const percent = symbols.length === 0 ? 100 : Math.floor((documented.length * 1000) / symbols.length) / 10;
  const inherited = documented.filter(({ reason }) => reason === 'inherited').length;
  return { total: symbols.length, documented: documented.length, inherited, percent };
}
