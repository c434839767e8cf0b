import type { VNode } from 'preact';
import type { CachedSymbol, DocOrigin, DocState, SymbolKind } from '@docwright/core/model';
import { isDocumented } from '../model/documented.ts';

const kindNames: Readonly<Record<SymbolKind, string>> = {
  function: 'function',
  class: 'class',
  constructor: 'constructor',
  method: 'method',
  accessor: 'accessor',
  property: 'property',
  interface: 'interface',
  'call-signature': 'call',
  'construct-signature': 'new',
  'index-signature': 'index',
  'type-alias': 'type',
  enum: 'enum',
  'enum-member': 'member',
  namespace: 'namespace',
  variable: 'variable',
};

const stateTitles: Readonly<Record<DocState, string>> = {
  fresh: 'Written for the code as it stands.',
  stale: 'The signature changed after this was written.',
  review: 'The body changed after this was written.',
  rejected: 'A draft was refused because it said something untrue.',
  missing: 'There is no documentation.',
};

const originTitles: Readonly<Record<DocOrigin, string>> = {
  human: 'Written by a person.',
  generated: 'Generated, and checked against the code.',
  edited: 'Generated, then edited by a person.',
  inherited: 'Inherited from the base declaration.',
};

/** Short word for a kind of declaration. */
export function kindName(kind: SymbolKind): string {
  return kindNames[kind];
}

/** What kind of declaration a heading or row is about. */
export function KindBadge({ kind }: { readonly kind: SymbolKind }): VNode {
  return <span class={`kind kind-${kind}`}>{kindNames[kind]}</span>;
}

/** Who wrote the doc, and how it stands to the code. Fresh docs carry no second badge: the calm case is quiet. */
export function DocBadges({ symbol }: { readonly symbol: CachedSymbol }): VNode {
  const { origin, state, nothingToAdd } = symbol;
  const missing = !isDocumented(symbol);
  return (
    <span class="badges">
      {symbol.doc?.deprecated !== undefined && <span class="badge deprecated">deprecated</span>}
      {missing && nothingToAdd === undefined && (
        <span class="badge missing" title={stateTitles[state === 'rejected' ? 'rejected' : 'missing']}>
          {state === 'rejected' ? 'draft rejected' : 'undocumented'}
        </span>
      )}
      {!missing && (state === 'stale' || state === 'review') && (
        <span class={`badge ${state}`} title={stateTitles[state]}>
          {state === 'stale' ? 'stale' : 'to review'}
        </span>
      )}
      {!missing && origin !== undefined && (
        <span class={`badge origin ${origin}`} title={originTitles[origin]}>
          {origin}
        </span>
      )}
    </span>
  );
}
