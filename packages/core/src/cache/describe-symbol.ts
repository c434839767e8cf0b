import type { CachedSymbol, Facts, SymbolRecord } from '../model/index.ts';
import { compact, unlessEmpty } from './pick.ts';

/** Facts that readers of the cache need. */
export type CachedFacts = NonNullable<CachedSymbol['facts']>;

/** The part of a symbol's record that repeats what extraction found. Empty lists are left out. */
export function describeSymbol(symbol: SymbolRecord): Omit<CachedSymbol, 'state'> {
  const { kind, name, parent, signature, complexity, references } = symbol;
  return compact({
    kind,
    name,
    parent,
    signature,
    parameters: unlessEmpty(symbol.parameters),
    returns: symbol.returns?.text,
    initializer: symbol.initializer,
    publicNames: unlessEmpty(symbol.publicNames),
    exported: symbol.exported || undefined,
    visible: symbol.visible ? undefined : (false as const),
    complexity,
    facts: describeFacts(symbol.facts),
    uses: unlessEmpty(references.uses),
    usedBy: unlessEmpty(references.usedBy),
    inheritsFrom: symbol.inherits?.from,
  });
}

function describeFacts({ throws, absentReturns, mutates, examples }: Facts): CachedFacts | undefined {
  const lists = [throws, absentReturns, mutates, examples];
  if (lists.every(({ length }) => length === 0)) return undefined;
  return compact({
    throws: unlessEmpty(throws),
    absentReturns: unlessEmpty(absentReturns),
    mutates: unlessEmpty(mutates),
    examples: unlessEmpty(examples),
  });
}
