import type { Workspace } from '@docwright/core';
import { findSymbolIds, pathOf, type SymbolId, type SymbolTable } from '@docwright/core/model';
import { closest, distance } from 'fastest-levenshtein';
import { UsageError } from './usage-error.ts';

/**
 * The ids that people mean by what they write behind `--only`: ids, names, or modules for all that is in them.
 *
 * @returns Undefined when nothing was written, which means everything.
 * @throws {@link UsageError} for a name that fits nothing or several symbols.
 */
export async function selectSymbols(
  workspace: Workspace,
  names: readonly string[] | undefined,
): Promise<SymbolId[] | undefined> {
  if (names === undefined) return undefined;
  const table = await workspace.readTable();
  return [...new Set(names.flatMap((name) => findInTable(table, name)))];
}

/**
 * Finds the one symbol a name stands for.
 *
 * @throws {@link UsageError} for a name that fits nothing or several symbols.
 */
export function findSymbol(table: SymbolTable, name: string): SymbolId {
  const ids = Object.keys(table.symbols);
  const found = findSymbolIds(ids, name);
  const [id, ...others] = found;
  if (id === undefined) throw new UsageError(unknownSymbol(ids, name));
  if (others.length > 0) throw new UsageError(`${name} may be any of these; name one:\n${listed(found)}`);
  return id;
}

function findInTable(table: SymbolTable, name: string): readonly SymbolId[] {
  const module = table.modules.find(({ path }) => path === name);
  return module?.symbols ?? [findSymbol(table, name)];
}

function unknownSymbol(ids: readonly SymbolId[], name: string): string {
  const endings = new Map(ids.map((id) => [name.includes(':') ? id : pathOf(id), id]));
  const near = closest(name, [...endings.keys()]);
  const isNear = ids.length > 0 && distance(name, near) <= name.length / 2;
  return `No symbol is called ${name}${isNear ? `; did you mean ${endings.get(near) ?? near}?` : '.'}`;
}

function listed(ids: readonly SymbolId[]): string {
  const shown = ids.slice(0, 10).map((id) => `  ${id}`);
  return [...shown, ...(ids.length > 10 ? [`  and ${ids.length - 10} more`] : [])].join('\n');
}
