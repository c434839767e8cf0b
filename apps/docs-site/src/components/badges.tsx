import type { VNode } from 'preact';
import type { CachedSymbol, DocOrigin, DocState, SymbolKind } from '@docwright/core/model';
import { hasNothingToAdd } from '../model/documented.ts';
import type { SymbolEntry } from '../model/module-view.ts';

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

const declined = 'There is no documentation: nothing true was found to say beyond the name.';

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

/** How the doc stands to the code. Fresh docs carry no badge: the calm case is quiet. */
export function StateBadge({ entry }: { readonly entry: SymbolEntry }): VNode | null {
  const { state } = entry.symbol;
  const { documented, total } = entry.overloads;
  if (entry.deprecated) return <span class="badge deprecated">deprecated</span>;
  if (!entry.documented) return total === 0 ? null : <MissingBadge symbol={entry.symbol} />;
  if (state !== 'stale' && state !== 'review') {
    if (documented >= total) return null;
    return (
      <span class="badge" title="Each overload counts for itself.">
        {documented} of {total} documented
      </span>
    );
  }
  return (
    <span class={`badge ${state}`} title={stateTitles[state]}>
      {state === 'stale' ? 'stale' : 'to review'}
    </span>
  );
}

/** A doc that was declined is missing like any other, but calls less loudly for one. */
function MissingBadge({ symbol }: { readonly symbol: CachedSymbol }): VNode {
  const shown = symbol.state === 'rejected' ? 'rejected' : 'missing';
  const isQuiet = hasNothingToAdd(symbol);
  return (
    <span class={isQuiet ? 'badge' : 'badge missing'} title={isQuiet ? declined : stateTitles[shown]}>
      {shown === 'rejected' ? 'draft rejected' : 'undocumented'}
    </span>
  );
}

/** Who wrote the doc. */
export function OriginBadge({ entry }: { readonly entry: SymbolEntry }): VNode | null {
  const { origin } = entry.symbol;
  if (origin === undefined || !entry.documented) return null;
  return (
    <span class={`badge origin ${origin}`} title={originTitles[origin]}>
      {origin}
    </span>
  );
}
