import type { ModulePath, SymbolId } from '../../model/index.ts';
import type { MarkdownEntry } from './list-entries.ts';

/** Where a name leads: a page and an anchor on it. */
export interface NamePlace {
  readonly page: string;
  readonly anchor: string;
}

/** A module with what its page shows. */
export interface LinkedModule {
  readonly module: ModulePath;
  readonly page: string;
  readonly entries: readonly MarkdownEntry[];
}

/** Finds what a reference in a doc leads to, as seen from a module and, in it, a symbol. */
export type FindName = (reference: string, from: LinkedModule, title?: string) => NamePlace | undefined;

/**
 * Makes the lookup of names: members of the symbol first, then its module, then the project where only one symbol is called
 * so.
 */
export function linkNames(modules: readonly LinkedModule[]): FindName {
  const local = new Map<ModulePath, Map<string, NamePlace>>();
  const everywhere = new Map<string, NamePlace | null>();
  for (const { module, page, entries } of modules) {
    const own = new Map<string, NamePlace>();
    for (const { title, anchor } of entries.flatMap(withMembers)) {
      const place = { page, anchor };
      if (!own.has(title)) own.set(title, place);
      everywhere.set(title, everywhere.has(title) ? null : place);
    }
    local.set(module, own);
  }
  return (reference, { module }, title = '') => {
    const name = plainName(reference);
    const own = local.get(module);
    const holder = title.slice(0, Math.max(0, title.lastIndexOf('.')));
    const nearby = [
      ...(title === '' ? [] : [`${title}.${name}`]),
      ...(holder === '' ? [] : [`${holder}.${name}`]),
      name,
    ];
    return (
      nearby.map((path) => own?.get(path)).find((place) => place !== undefined) ?? everywhere.get(name) ?? undefined
    );
  };
}

/** An entry with all below it. */
export function withMembers(entry: MarkdownEntry): readonly MarkdownEntry[] {
  return [entry, ...entry.members.flatMap(withMembers)];
}

/** The place of a symbol, found by its id. */
export function placesById(modules: readonly LinkedModule[]): ReadonlyMap<SymbolId, NamePlace> {
  return new Map(
    modules.flatMap(({ page, entries }) =>
      entries.flatMap(withMembers).map(({ id, anchor }) => [id, { page, anchor }] as const),
    ),
  );
}

/** A reference as the path that the tables know: without its package, kinds in parentheses, hashes and call. */
function plainName(reference: string): string {
  return reference
    .replace(/^.*\/[^#]*#(?=.)/u, '')
    .replaceAll(/\((\w[\w.]*):\w+\)/gu, '$1')
    .replace(/\(\)$/u, '')
    .replaceAll(/[#~]/gu, '.');
}
