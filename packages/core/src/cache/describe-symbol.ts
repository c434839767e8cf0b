import type { CachedSymbol, Facts, SymbolRecord } from '../model/index.ts';

/** Facts that readers of the cache need. */
export type CachedFacts = NonNullable<CachedSymbol['facts']>;

/** The part of a symbol's record that repeats what extraction found. Empty lists are left out. */
export function describeSymbol(symbol: SymbolRecord): Omit<CachedSymbol, 'state'> {
  const { kind, name, parent, signature, parameters, returns, publicNames, exported, complexity, references, inherits } = symbol;
  const facts = describeFacts(symbol.facts);
  return {
    kind,
    name,
    signature,
    complexity,
    ...(parent !== undefined && { parent }),
    ...(parameters.length > 0 && { parameters }),
    ...(returns && { returns: returns.text }),
    ...(publicNames.length > 0 && { publicNames }),
    ...(exported && { exported }),
    ...(facts && { facts }),
    ...(references.uses.length > 0 && { uses: references.uses }),
    ...(references.usedBy.length > 0 && { usedBy: references.usedBy }),
    ...(inherits?.from !== undefined && { inheritsFrom: inherits.from }),
  };
}

function describeFacts({ throws, absentReturns, mutates, examples }: Facts): CachedFacts | undefined {
  const facts = {
    ...(throws.length > 0 && { throws }),
    ...(absentReturns.length > 0 && { absentReturns }),
    ...(mutates.length > 0 && { mutates }),
    ...(examples.length > 0 && { examples }),
  };
  return Object.keys(facts).length > 0 ? facts : undefined;
}
