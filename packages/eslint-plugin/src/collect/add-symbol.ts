import type { CollectContext, Holder } from './collect-context.ts';
import { createLazyRecord } from './lazy-record.ts';
import type { LintSymbol } from './lint-symbol.ts';
import type { SymbolDraft } from './symbol-draft.ts';

/** Adds a declaration, and gives it back as the holder of its members. */
export function addSymbol(draft: SymbolDraft, holder: Holder, context: CollectContext): Holder {
  const parent = holder.symbol;
  const id = context.ids.allocate(parent?.record.id, draft.separator, draft.name);
  const exported = draft.exported ?? isExported(draft, holder);
  const record = createLazyRecord(draft, { id, exported, parent: parent?.record }, context);
  const { node, nameNode } = draft;
  const symbol: LintSymbol = parent ? { record, node, nameNode, parent } : { record, node, nameNode };
  context.symbols.push(symbol);
  context.byId.set(id, symbol);
  return { symbol, exported, ambient: isAmbientFor(draft, holder), exportedNames: noNames };
}

const noNames: ReadonlySet<string> = new Set();

function isExported({ name, exports }: SymbolDraft, { exported, ambient, exportedNames }: Holder): boolean {
  return exported && (ambient || exports === true || exportedNames.has(name));
}

/** Members of a type are given out with it; what is in a namespace only where it is declared, not defined. */
function isAmbientFor({ kind, declares }: SymbolDraft, { symbol, ambient }: Holder): boolean {
  return kind !== 'namespace' || (symbol !== undefined && ambient) || declares === true;
}
