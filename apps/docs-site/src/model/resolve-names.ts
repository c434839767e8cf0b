import { pathOf, type SymbolId } from '@docwright/core/model';
import type { ResolveName } from '../text/highlight.ts';
import { libUrl } from '../text/lib-links.ts';
import { symbolAddress } from './address.ts';
import type { ModuleView, SymbolEntry } from './module-view.ts';
import type { PageContext } from './page.ts';

/** Turns the names of one module into URLs. */
export interface NameResolver {
  /** For prose and examples: members of the symbol, its module, what it uses, then the whole project. */
  prose(entry?: SymbolEntry): ResolveName;
  /** For types: the module, what the symbol uses, other packages of the site, then the TypeScript library. Type parameters lead nowhere. */
  type(entry: SymbolEntry): ResolveName;
}

/** Creates the resolver of one module's page. */
export function createNameResolver(context: PageContext, view: ModuleView): NameResolver {
  const locals = new Map(view.entries.map((entry) => [entry.title, entry.id]));
  const urlOf = (id: SymbolId | undefined): string | undefined =>
    id !== undefined && context.lookup.has(id) ? context.url(symbolAddress(id)) : undefined;

  const externalUrl = (name: string): string | undefined => {
    const external = Object.hasOwn(view.externals, name) ? view.externals[name] : undefined;
    const address = external === undefined ? undefined : context.lookup.external(external);
    return address === undefined ? undefined : context.url(address);
  };

  const nearby = (name: string, entry: SymbolEntry | undefined): SymbolId | undefined => {
    if (entry === undefined) return locals.get(name);
    const holder = entry.title.slice(0, Math.max(0, entry.title.lastIndexOf('.')));
    return (
      locals.get(`${entry.title}.${name}`) ??
      (holder === '' ? undefined : locals.get(`${holder}.${name}`)) ??
      locals.get(name) ??
      used(entry, name)
    );
  };

  return {
    prose: (entry) => (reference) => {
      const name = nameOf(reference);
      return urlOf(nearby(name, entry)) ?? externalUrl(name) ?? urlOf(context.lookup.named(name));
    },
    type: (entry) => {
      const own = typeParametersOf(entry);
      return (name) => {
        if (own.has(name)) return undefined;
        const id = locals.get(name) ?? used(entry, name);
        if (id === entry.id) return undefined;
        // What is imported under the name of a type of the library is another type.
        return urlOf(id) ?? (Object.hasOwn(view.externals, name) ? externalUrl(name) : libUrl(name));
      };
    },
  };
}

/** `pkg#Store.get`, `(Store:class)`, `Store#get`, `get()` as the path that the tables know. */
function nameOf(reference: string): string {
  return reference
    .replace(/^.*\/[^#]*#(?=.)/, '')
    .replace(/\((\w[\w.]*):\w+\)/g, '$1')
    .replace(/\(\)$/, '')
    .replaceAll('#', '.')
    .replaceAll('~', '.');
}

/** Among what the symbol, its overloads and members use, the one with this name. */
function used(entry: SymbolEntry, name: string): SymbolId | undefined {
  for (const { symbol } of entry.declarations) {
    for (const id of symbol.uses ?? []) {
      const path = pathOf(id).replaceAll('#', '.');
      if (path === name) return id;
    }
  }
  return undefined;
}

function typeParametersOf(entry: SymbolEntry): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { symbol } of entry.declarations) {
    const list = /^[^(<=]*<([^()]*?)>(?=[\s(=]|$)/.exec(symbol.signature)?.[1] ?? '';
    for (const [, name = ''] of list.matchAll(/(?:^|,)\s*(?:const |in |out )*([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu))
      names.add(name);
  }
  return names;
}
