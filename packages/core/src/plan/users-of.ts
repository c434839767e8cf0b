import type { SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';

/** At most this many users are shown. */
const mostUsers = 12;

/**
 * Makes the function that finds who uses a symbol, public ones first: for an error class those that throw it, also
 * through calls; for a member of an interface or alias those that use the type.
 */
export function createUsers(table: SymbolTable): (symbol: SymbolRecord) => readonly SymbolRecord[] {
  let throwers: ReadonlyMap<string, readonly SymbolRecord[]> | undefined;
  const throwersOf = (error: string): readonly SymbolRecord[] | undefined =>
    (throwers ??= indexThrowers(table)).get(error);
  const known = new Map<SymbolId, readonly SymbolRecord[]>();
  return (symbol) => {
    const used = usedInstead(symbol, table) ?? symbol;
    const users = known.get(used.id) ?? findUsers(used, throwersOf, table);
    known.set(used.id, users);
    return users;
  };
}

/** A property is used through its type. */
function usedInstead({ parent }: SymbolRecord, { symbols }: SymbolTable): SymbolRecord | undefined {
  const holder = parent === undefined ? undefined : symbols[parent];
  return holder?.kind === 'interface' || holder?.kind === 'type-alias' ? holder : undefined;
}

function findUsers(
  symbol: SymbolRecord,
  throwersOf: (error: string) => readonly SymbolRecord[] | undefined,
  { symbols }: SymbolTable,
): readonly SymbolRecord[] {
  const thrown = symbol.kind === 'class' ? throwersOf(symbol.name) : undefined;
  const users = thrown ?? symbol.references.usedBy.flatMap((id) => symbols[id] ?? []);
  return users.toSorted((left, right) => rank(left) - rank(right)).slice(0, mostUsers);
}

function rank({ publicNames, exported }: SymbolRecord): number {
  return publicNames.length > 0 ? 0 : exported ? 1 : 2;
}

function indexThrowers({ symbols }: SymbolTable): Map<string, SymbolRecord[]> {
  const throwers = new Map<string, SymbolRecord[]>();
  for (const symbol of Object.values(symbols)) {
    for (const error of new Set(symbol.facts.throws.map((fact) => fact.error))) {
      const others = throwers.get(error);
      if (others === undefined) throwers.set(error, [symbol]);
      else others.push(symbol);
    }
  }
  return throwers;
}
