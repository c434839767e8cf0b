import type { ModuleExtract } from '../extract/module-extract.ts';
import { hashText, type Facts, type ModulePath, type SymbolRecord, type SymbolTable } from '../model/index.ts';

/**
 * A key for each module of a table that changes with everything its records say: with the extract they were made from,
 * and with what linking added to it.
 *
 * @param extractHashes - Hashes of extracts. A module without one gets no key.
 */
export function keyModules(
  { symbols, modules }: SymbolTable,
  extracts: ReadonlyMap<ModulePath, ModuleExtract>,
  extractHashes: ReadonlyMap<ModulePath, string>,
): Map<ModulePath, string> {
  const keys = new Map<ModulePath, string>();
  for (const { path, externals } of modules) {
    const extractHash = extractHashes.get(path);
    const extract = extracts.get(path);
    if (extract === undefined || extractHash === undefined) continue;
    const linked = extract.symbols.map(({ id, facts }) => linkedPart(symbols[id], facts));
    keys.set(path, hashText(JSON.stringify([extractHash, externals, linked])));
  }
  return keys;
}

/** What linking says of a symbol beside its extract. */
function linkedPart(symbol: SymbolRecord | undefined, extracted: Facts): unknown {
  if (symbol === undefined) return undefined;
  const { exported, publicNames, references, inherits, facts } = symbol;
  const bases = [...symbol.extends, ...symbol.implements].map(({ target }) => target);
  const carried = facts === extracted ? undefined : [facts.throws, facts.calls, facts.examples];
  return [exported, publicNames, references.uses, references.usedBy, inherits, bases, carried];
}
