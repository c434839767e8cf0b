import {
  isEmptyDoc,
  type Doc,
  type DocTask,
  type DocumentedSymbol,
  type SymbolId,
  type SymbolRecord,
  type SymbolTable,
  type TaskContext,
} from '../model/index.ts';
import { findCallSites, type SourceOf } from './call-sites.ts';
import { findTypes } from './find-types.ts';
import { indexMembers } from './index-members.ts';
import { createNeighbours } from './neighbour-texts.ts';
import { createUsers } from './users-of.ts';

/** Docs by symbol. */
export interface KnownDocs {
  get(id: SymbolId): Doc | undefined;
}

/**
 * Makes the function that gathers what a provider is shown about a task. Indexes are built once; the docs are looked
 * up at each call, so that there may be more of them from wave to wave.
 *
 * @param docs - Docs known by now: those of this run, of the cache and of the source. Where a symbol has no comment, its
 * record is shown with the doc as its comment.
 * @param sourceOf - Source texts, for providers that read them.
 */
export function createContextGatherer(
  table: SymbolTable,
  docs: KnownDocs,
  sourceOf?: SourceOf,
): (task: DocTask) => TaskContext {
  const { symbols } = table;
  const membersOf = indexMembers(table);
  const neighboursOf = createNeighbours(table);
  const usersOf = createUsers(table);
  const documented = createView(docs);
  return ({ symbol: id }) => {
    const symbol = symbols[id];
    if (symbol === undefined) throw new Error(`The plan names ${id}, which the table does not hold.`);
    const parent = symbol.parent === undefined ? undefined : symbols[symbol.parent];
    const used = symbol.references.uses.flatMap((use) => symbols[use] ?? []);
    const source = sourceOf?.(symbol);
    const usedBy = usersOf(symbol).filter((user) => user !== symbol);
    return {
      symbol,
      ...(parent && { parent: documented(parent) }),
      members: membersOf(id).map(documented),
      uses: usesOf(symbol, used, docs),
      types: findTypes(symbol, symbols, membersOf).map(documented),
      neighbours: neighboursOf(symbol),
      siblings:
        parent === undefined
          ? []
          : membersOf(parent.id)
              .filter((sibling) => sibling !== symbol)
              .map(documented),
      used: used.map(documented),
      usedBy,
      ...(source !== undefined && { source }),
      ...(sourceOf && { callSites: findCallSites(symbol, usedBy, sourceOf) }),
    };
  };
}

/** Docs of what a symbol uses: what it calls in the order of the calls, then the others. */
function usesOf({ facts }: SymbolRecord, used: readonly SymbolRecord[], docs: KnownDocs): DocumentedSymbol[] {
  const calls = facts.calls.map(({ target }) => target);
  const place = (id: SymbolId): number => (calls.includes(id) ? calls.indexOf(id) : calls.length);
  return used
    .toSorted((left, right) => place(left.id) - place(right.id))
    .flatMap(({ id, signature, comment }) => {
      const doc = docs.get(id) ?? comment?.doc;
      return doc === undefined || isEmptyDoc(doc) ? [] : [{ symbol: id, signature, doc }];
    });
}

/** Shows a record with its doc as its comment. The same doc gives the same object, whose digest is then made once. */
function createView(docs: KnownDocs): (symbol: SymbolRecord) => SymbolRecord {
  const views = new Map<SymbolId, { readonly doc: Doc; readonly view: SymbolRecord }>();
  return (symbol) => {
    const doc = docs.get(symbol.id);
    if (doc === undefined || doc === symbol.comment?.doc) return symbol;
    const known = views.get(symbol.id);
    if (known?.doc === doc) return known.view;
    const view = { ...symbol, comment: { raw: '', range: { start: 0, end: 0 }, messages: [], ...symbol.comment, doc } };
    views.set(symbol.id, { doc, view });
    return view;
  };
}
