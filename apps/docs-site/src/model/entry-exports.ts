import { hashText, type CacheIndex } from '@docwright/core/model';
import type { SymbolDigest } from './digest.ts';
import type { LinkTable } from './link-table.ts';

/** What an entry point of the package gives out. */
export interface EntryExports {
  /** What is written behind `from`: `acme/query`. */
  readonly specifier: string;
  /** The module that the entry point leads to. */
  readonly module: string;
  /** The module has a page; one that only re-exports has none. */
  readonly hasPage: boolean;
  /** Sorted by name. */
  readonly names: readonly ExportedName[];
}

/** A symbol under the name that users import it by. */
export interface ExportedName extends Pick<SymbolDigest, 'id' | 'kind' | 'usedBy' | 'deprecated'> {
  readonly name: string;
}

/** Entry points with what the site shows of their names; the root comes first, deep ones last. */
export function entryExports(index: CacheIndex, { symbols, shapes }: LinkTable): EntryExports[] {
  const byEntryPoint = new Map<string, ExportedName[]>();
  for (const [key, id] of Object.entries(index.publicNames ?? {})) {
    const symbol = symbols.get(id);
    if (symbol === undefined) continue;
    const end = key.indexOf('#');
    const names = byEntryPoint.get(key.slice(0, end));
    const { kind, usedBy, deprecated } = symbol;
    const exported = { name: key.slice(end + 1), id, kind, usedBy, ...(deprecated && { deprecated }) };
    if (names === undefined) byEntryPoint.set(key.slice(0, end), [exported]);
    else names.push(exported);
  }
  return index.entryPoints
    .toSorted((left, right) => depth(left.name) - depth(right.name))
    .map(({ name, module }) => ({
      specifier: `${index.packageName ?? '.'}${name.slice(1)}`,
      module,
      hasPage: shapes.has(module),
      names: (byEntryPoint.get(name) ?? []).sort(byName),
    }));
}

/** Hash of all that a list of exports shows. */
export function hashExports(entries: readonly EntryExports[]): string {
  const lines = entries.flatMap(({ specifier, module, hasPage, names }) => [
    `${specifier} ${module} ${hasPage}`,
    ...names.map(({ name, id, kind, deprecated = false }) => `${name} ${id} ${kind} ${deprecated}`),
  ]);
  return hashText(lines.join('\n'));
}

/** As people look them up: `Scheduler` before `STM`. */
function byName(left: ExportedName, right: ExportedName): number {
  const [one, other] = [left.name.toLowerCase(), right.name.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : left.name < right.name ? -1 : 1;
}

/** Patterns of `exports` give out many deep paths. */
function depth(name: string): number {
  return name.split('/').length + (/\/(?:internal|src|dist)\//.test(name) ? 10 : 0);
}
