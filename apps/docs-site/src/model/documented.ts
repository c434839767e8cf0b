import {
  documentation,
  noFacts,
  type CachedSymbol,
  type DocumentationPreset,
  type SymbolId,
  type SymbolRecord,
} from '@docwright/core/model';
import type { SiteScope } from './options.ts';

/** Which symbols the site shows, and whose definition of "documented" counts. */
export interface Counting {
  readonly scope: SiteScope;
  readonly preset: DocumentationPreset;
}

/**
 * True when a symbol is documented by the definition of the preset. What the cache holds counts, whether or not it stands in
 * the source already; a draft that was refused does not.
 *
 * @param symbols - Those of the same module, for members that count with their holder.
 */
export function isDocumented(
  symbol: CachedSymbol,
  preset: DocumentationPreset,
  symbols: Readonly<Record<SymbolId, CachedSymbol>>,
): boolean {
  if (symbol.state === 'rejected') return false;
  if (symbol.origin === 'inherited') return true;
  const resolve = (id: SymbolId): SymbolRecord | undefined => {
    const found = Object.hasOwn(symbols, id) ? symbols[id] : undefined;
    return found && recordOf(found);
  };
  return documentation(recordOf(symbol), { preset, resolve }).documented;
}

/** True when a provider found nothing true to say beyond the name: the symbol counts, but is not to be fixed next. */
export function hasNothingToAdd(symbol: CachedSymbol): boolean {
  return symbol.nothingToAdd !== undefined && symbol.doc === undefined;
}

/** The part of a symbol's record that the definition looks at; the cache keeps no more. */
function recordOf(symbol: CachedSymbol): SymbolRecord {
  const { doc, facts, parameters = [], kind, name, parent, signature } = symbol;
  const nowhere = { start: 0, end: 0 };
  return {
    id: '',
    module: '',
    kind,
    name,
    signature,
    parameters,
    modifiers: [],
    typeParameters: [],
    extends: [],
    implements: [],
    decorators: [],
    exported: true,
    visible: symbol.visible ?? true,
    publicNames: symbol.publicNames ?? [],
    references: { uses: [], usedBy: [] },
    complexity: symbol.complexity,
    lines: 0,
    fingerprints: { signature: '', body: '' },
    facts: { ...noFacts, ...facts },
    location: { range: nowhere, line: 1, column: 1, commentAnchor: 0 },
    ...(parent !== undefined && { parent }),
    ...(doc !== undefined && { comment: { raw: '', range: nowhere, doc, messages: [] } }),
  };
}
