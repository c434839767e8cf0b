import type { SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';
import { indexMembers } from './index-members.ts';

/**
 * Makes the function that tells which docs help to write that of a symbol: of what it uses, of the properties of the
 * data types it uses, of what it inherits from, and for a constructor of the fields it sets.
 */
export function createNeeds(table: SymbolTable): (id: SymbolId) => readonly SymbolId[] {
  const { symbols } = table;
  const membersOf = indexMembers(table);
  const known = new Map<SymbolId, readonly SymbolId[]>();
  return (id) => {
    const symbol = symbols[id];
    const needs = known.get(id) ?? (symbol === undefined ? [] : findNeeds(symbol, symbols, membersOf));
    known.set(id, needs);
    return needs;
  };
}

function findNeeds(
  { references, inherits, kind, parent }: SymbolRecord,
  symbols: SymbolTable['symbols'],
  membersOf: (id: SymbolId) => readonly SymbolRecord[],
): SymbolId[] {
  const properties = references.uses.filter((id) => isDataType(symbols[id])).flatMap(membersOf);
  const fields = kind === 'constructor' && parent !== undefined ? membersOf(parent).filter(isField) : [];
  return [
    ...references.uses,
    ...(inherits?.from === undefined ? [] : [inherits.from]),
    ...[...properties, ...fields].map(({ id }) => id),
  ];
}

function isDataType(symbol: SymbolRecord | undefined): boolean {
  return symbol?.kind === 'interface' || symbol?.kind === 'type-alias';
}

function isField({ kind }: SymbolRecord): boolean {
  return kind === 'property' || kind === 'accessor';
}
