import {
  isCachedInScope,
  pathOf,
  type CachedSymbol,
  type CacheShard,
  type ModulePath,
  type SymbolId,
  type SymbolKind,
} from '@docwright/core/model';
import { anchorOf, modulePage } from './address.ts';
import { isCounted, isDocumented, type Counting } from './documented.ts';
import type { Share } from './statistics.ts';
import { titleOf } from './title-of.ts';

/** One declaration of an entry; overloads and merged declarations have several. */
export interface Declaration {
  readonly id: SymbolId;
  readonly symbol: CachedSymbol;
}

/** What a page shows under one heading: a declaration with its overloads and members. */
export interface SymbolEntry {
  readonly id: SymbolId;
  /** Stable id of the section on the page. */
  readonly anchor: string;
  /** Path without overload numbers, instance members with a dot: `Store.get`. */
  readonly title: string;
  readonly name: string;
  readonly kind: SymbolKind;
  /** The declaration that stands for all: the first whose doc says something and is not deprecated, or the first. */
  readonly symbol: CachedSymbol;
  readonly declarations: readonly Declaration[];
  readonly members: readonly SymbolEntry[];
  /** By the definition that the project counts by. */
  readonly documented: boolean;
  /** Every declaration is: one deprecated overload says nothing about the others. */
  readonly deprecated: boolean;
  /** Its declarations, each counted for itself. None where the project does not count symbols like it. */
  readonly overloads: Share;
}

/** Entries of one kind, under one heading. */
export interface EntryGroup<Entry = SymbolEntry> {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Shares by kind. */
export type Unshown = readonly (Share & { readonly kind: SymbolKind })[];

/** A module as its page shows it. */
export interface ModuleView {
  readonly module: ModulePath;
  readonly page: string;
  readonly groups: readonly EntryGroup[];
  /** All entries, members included, in page order. */
  readonly entries: readonly SymbolEntry[];
  /** Declarations that the project counts and the site does not show, by kind. */
  readonly unshown: Unshown;
  /** Names in signatures that come from other packages. */
  readonly externals: Readonly<Record<string, string>>;
}

const groupTitles: readonly (readonly [title: string, kinds: readonly SymbolKind[]])[] = [
  ['Functions', ['function']],
  ['Classes', ['class']],
  ['Interfaces', ['interface']],
  ['Types', ['type-alias']],
  ['Enums', ['enum']],
  ['Variables', ['variable']],
  ['Namespaces', ['namespace']],
  ['Constructors', ['constructor', 'construct-signature', 'call-signature', 'index-signature']],
  ['Members', ['enum-member']],
  ['Properties', ['property', 'accessor']],
  ['Methods', ['method']],
];

/**
 * Arranges a shard for its page: members below their holders, overloads together, kinds in reading order, names sorted.
 *
 * @param lineOf - Where a symbol stands, to keep source order; names decide without it.
 */
export function viewModule(
  shard: CacheShard,
  counting: Counting,
  lineOf?: (id: SymbolId) => number | undefined,
): ModuleView {
  const { scope, preset } = counting;
  const children = new Map<SymbolId | undefined, Declaration[]>();
  const shown = new Set<SymbolId>();
  for (const [id, symbol] of Object.entries(shard.symbols)) if (isCachedInScope(symbol, scope)) shown.add(id);
  for (const id of shown) {
    const symbol = shard.symbols[id];
    if (symbol === undefined) continue;
    const parent = symbol.parent !== undefined && shown.has(symbol.parent) ? symbol.parent : undefined;
    if (symbol.parent !== undefined && parent === undefined) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [{ id, symbol }]);
    else list.push({ id, symbol });
  }
  const top = entriesOf(undefined, {
    children,
    isCounted: (symbol) => isCounted(symbol, counting),
    isDocumented: (symbol) => isDocumented(symbol, preset, shard.symbols),
    ...(lineOf && { lineOf }),
  });
  const entries = top.flatMap(withMembers);
  return {
    module: shard.module,
    page: modulePage(shard.module),
    groups: groupEntries(top),
    entries,
    unshown: countUnshown(shard, entries, counting),
    externals: shard.externals ?? {},
  };
}

function countUnshown({ symbols }: CacheShard, entries: readonly SymbolEntry[], counting: Counting): Unshown {
  const shown = new Set(entries.flatMap(({ declarations }) => declarations.map(({ id }) => id)));
  const shares = new Map<SymbolKind, Share>();
  for (const [id, symbol] of Object.entries(symbols)) {
    if (shown.has(id) || !isCounted(symbol, counting)) continue;
    const { documented, total } = shares.get(symbol.kind) ?? { documented: 0, total: 0 };
    const one = isDocumented(symbol, counting.preset, symbols) ? 1 : 0;
    shares.set(symbol.kind, { documented: documented + one, total: total + 1 });
  }
  return [...shares].map(([kind, share]) => ({ kind, ...share }));
}

/** Members of an entry, or symbols of a module or an entry point, by kind. Groups without entries are left out. */
export function groupEntries<Entry extends { readonly kind: SymbolKind }>(
  entries: readonly Entry[],
): EntryGroup<Entry>[] {
  return groupTitles
    .map(([title, kinds]) => ({ title, entries: entries.filter((entry) => kinds.includes(entry.kind)) }))
    .filter((group) => group.entries.length > 0);
}

function withMembers(entry: SymbolEntry): SymbolEntry[] {
  return [entry, ...entry.members.flatMap(withMembers)];
}

interface Arrangement {
  readonly children: ReadonlyMap<SymbolId | undefined, readonly Declaration[]>;
  readonly isCounted: (symbol: CachedSymbol) => boolean;
  readonly isDocumented: (symbol: CachedSymbol) => boolean;
  readonly lineOf?: (id: SymbolId) => number | undefined;
}

function entriesOf(parent: SymbolId | undefined, arrangement: Arrangement): SymbolEntry[] {
  const { children, lineOf } = arrangement;
  const byTitle = new Map<string, Declaration[]>();
  for (const declaration of children.get(parent) ?? []) {
    const key = `${declaration.symbol.kind} ${pathOf(declaration.id).replace(/~\d+$/, '')}`;
    const list = byTitle.get(key);
    if (list === undefined) byTitle.set(key, [declaration]);
    else list.push(declaration);
  }
  return [...byTitle.values()]
    .map((declarations) => entryOf(declarations, arrangement))
    .sort((left, right) => order(left, right, lineOf));
}

function entryOf(unordered: readonly Declaration[], arrangement: Arrangement): SymbolEntry {
  const declarations = unordered.toSorted((left, right) => declarationNumber(left.id) - declarationNumber(right.id));
  const first = declarations[0] as Declaration;
  const shown = standFor(declarations) ?? first;
  return {
    id: first.id,
    anchor: anchorOf(first.id),
    title: titleOf(first.id),
    name: first.symbol.name,
    kind: first.symbol.kind,
    symbol: shown.symbol,
    declarations,
    members: declarations.flatMap(({ id }) => entriesOf(id, arrangement)),
    documented: arrangement.isDocumented(shown.symbol),
    deprecated: declarations.every(({ symbol }) => symbol.doc?.deprecated !== undefined),
    overloads: shareOfDeclarations(declarations, arrangement),
  };
}

function standFor(declarations: readonly Declaration[]): Declaration | undefined {
  const documented = declarations.filter(({ symbol }) => symbol.doc !== undefined);
  const telling = documented.find(
    ({ symbol: { doc } }) => doc?.deprecated === undefined && (doc?.summary.trim() ?? '') !== '',
  );
  return telling ?? documented[0];
}

function shareOfDeclarations(declarations: readonly Declaration[], arrangement: Arrangement): Share {
  const counted = declarations.filter(({ symbol }) => arrangement.isCounted(symbol));
  const documented = counted.filter(({ symbol }) => arrangement.isDocumented(symbol));
  return { documented: documented.length, total: counted.length };
}

function declarationNumber(id: SymbolId): number {
  return Number(/~(\d+)$/.exec(id)?.[1] ?? 1);
}

function order(left: SymbolEntry, right: SymbolEntry, lineOf?: (id: SymbolId) => number | undefined): number {
  const lines = (lineOf?.(left.id) ?? 0) - (lineOf?.(right.id) ?? 0);
  return lines !== 0 ? lines : left.title < right.title ? -1 : left.title > right.title ? 1 : 0;
}
