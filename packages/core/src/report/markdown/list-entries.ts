import {
  isCachedInScope,
  pathOf,
  type CachedSymbol,
  type CacheShard,
  type Scope,
  type SymbolId,
} from '../../model/index.ts';

/** What a page shows under one heading: a declaration with its overloads and members. */
export interface MarkdownEntry {
  readonly id: SymbolId;
  /** Unique on its page; safe in a URL. */
  readonly anchor: string;
  /** Path without overload numbers, instance members with a dot: `Store.get`. */
  readonly title: string;
  /** The declaration whose doc is shown: the first documented one, or the first. */
  readonly symbol: CachedSymbol;
  /** Signatures of all declarations. */
  readonly signatures: readonly string[];
  readonly members: readonly MarkdownEntry[];
}

type Declaration = readonly [id: SymbolId, symbol: CachedSymbol];

/** The symbols of a module in scope: members below their holders, overloads together, in the order of the shard. */
export function listEntries(shard: CacheShard, scope: Scope): MarkdownEntry[] {
  const shown = new Map(Object.entries(shard.symbols).filter(([, symbol]) => isCachedInScope(symbol, scope)));
  const children = new Map<SymbolId | undefined, Declaration[]>();
  for (const [id, symbol] of shown) {
    const { parent } = symbol;
    if (parent !== undefined && !shown.has(parent)) continue;
    children.set(parent, [...(children.get(parent) ?? []), [id, symbol]]);
  }
  return entriesOf(undefined, children, new Set());
}

function entriesOf(
  parent: SymbolId | undefined,
  children: ReadonlyMap<SymbolId | undefined, readonly Declaration[]>,
  anchors: Set<string>,
): MarkdownEntry[] {
  const byTitle = new Map<string, Declaration[]>();
  for (const declaration of children.get(parent) ?? []) {
    const title = titleOf(declaration[0]);
    byTitle.set(title, [...(byTitle.get(title) ?? []), declaration]);
  }
  return [...byTitle].flatMap(([title, declarations]) => {
    const [first] = declarations;
    if (first === undefined) return [];
    const [, symbol] = declarations.find(([, { doc }]) => doc !== undefined) ?? first;
    return {
      id: first[0],
      anchor: anchorFor(title, anchors),
      title,
      symbol,
      signatures: declarations.map(([, { signature }]) => signature),
      members: declarations.flatMap(([id]) => entriesOf(id, children, anchors)),
    };
  });
}

function titleOf(id: SymbolId): string {
  return pathOf(id)
    .replace(/~\d+$/u, '')
    .replaceAll(/~\d+(?=[.#])/gu, '')
    .replaceAll('##', '.#')
    .replaceAll(/(?<!\.)#/gu, '.');
}

function anchorFor(title: string, taken: Set<string>): string {
  const base =
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
      .replaceAll(/^-|-$/gu, '') || 'symbol';
  let anchor = base;
  for (let number = 2; taken.has(anchor); number++) anchor = `${base}-${number}`;
  taken.add(anchor);
  return anchor;
}
