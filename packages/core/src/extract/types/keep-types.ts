import type { ParameterRecord, Problem, SymbolId, SymbolRecord } from '../../model/index.ts';
import type { ModuleExtract } from '../module-extract.ts';
import { lacksResult } from './lacks-type.ts';

/** A module with the types that are known by now, and what the type checker is still to be asked about. */
export interface KeptTypes {
  readonly extract: ModuleExtract;
  readonly open: ReadonlySet<SymbolId>;
}

/**
 * Fills in the types that an earlier extract of the module found for the same code: the checker gives the same answer
 * again, be it none, while nothing changed that the code names. Where something did, the earlier extract must not know
 * the symbol; see `findStaleTypes`.
 *
 * @param needsType - Which symbols are to be filled in.
 */
export function keepTypes(
  extract: ModuleExtract,
  earlier: ModuleExtract | undefined,
  needsType: (symbol: SymbolRecord) => boolean,
): KeptTypes {
  const known = new Map(earlier?.symbols.map((symbol) => [symbol.id, symbol]));
  const open = new Set<SymbolId>();
  const problems: Problem[] = [...extract.problems];
  const symbols = extract.symbols.map((symbol) => {
    if (!needsType(symbol)) return symbol;
    const before = known.get(symbol.id);
    if (before === undefined || !isSameCode(symbol, before)) {
      open.add(symbol.id);
      return symbol;
    }
    const kept = withTypesOf(symbol, before);
    if (lacksResult(kept)) problems.push(unresolvedType(kept));
    return kept;
  });
  return { extract: { ...extract, symbols, problems }, open };
}

/** The problem of a symbol whose type the checker could not work out. */
export function unresolvedType({ id, module, location }: SymbolRecord): Problem {
  const { line, column } = location;
  return { code: 'type-unresolved', severity: 'info', args: { symbol: id }, place: { module, line, column } };
}

/** The scope counts too: what was out of it was never asked about. */
function isSameCode(symbol: SymbolRecord, before: SymbolRecord): boolean {
  return (
    symbol.kind === before.kind &&
    symbol.exported === before.exported &&
    symbol.visible === before.visible &&
    symbol.fingerprints.signature === before.fingerprints.signature &&
    symbol.fingerprints.body === before.fingerprints.body
  );
}

function withTypesOf(symbol: SymbolRecord, { parameters, returns, type }: SymbolRecord): SymbolRecord {
  const typed = symbol.parameters.map((parameter, index): ParameterRecord => {
    const known = parameters[index]?.type;
    return parameter.type !== undefined || known === undefined ? parameter : { ...parameter, type: known };
  });
  return {
    ...symbol,
    parameters: typed,
    ...(symbol.returns === undefined && returns && { returns }),
    ...(symbol.type === undefined && type && { type }),
  };
}
