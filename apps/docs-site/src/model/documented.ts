import {
  documentation,
  isCachedInScope,
  noFacts,
  type CachedSymbol,
  type CacheIndex,
  type DocumentationPreset,
  type SymbolId,
  type SymbolRecord,
} from '@docwright/core/model';
import type { SiteScope } from './options.ts';

/** Which symbols the site shows, which of them count, and whose definition of "documented" does. */
export interface Counting {
  readonly scope: SiteScope;
  readonly preset: DocumentationPreset;
  /** What `docwright coverage` counts, where it counts less than the site shows. */
  readonly counted?: Pick<CacheIndex, 'scope' | 'kinds'>;
}

/** True when the project asks for documentation of the symbol at all. */
export function isCounted(symbol: CachedSymbol, { counted = {} }: Counting): boolean {
  const { scope, kinds } = counted;
  return (scope === undefined || isCachedInScope(symbol, scope)) && (kinds?.includes(symbol.kind) ?? true);
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
  if (symbol.origin === 'inherited' && inheritsIn(preset, symbol)) return true;
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

/** True for a doc that was generated where no comment stands, and waits for `docwright apply`. */
export function isWaiting({ doc, origin, state, commentHash, replaces }: CachedSymbol): boolean {
  const isWritten = commentHash !== undefined || replaces !== undefined;
  return doc !== undefined && origin === 'generated' && state !== 'rejected' && !isWritten;
}

/** Core looked whether the base has docs; which ways of inheriting count is up to the definition. */
function inheritsIn(preset: DocumentationPreset, { doc, inheritsFrom }: CachedSymbol): boolean {
  const reference = doc?.inheritDoc;
  // API Extractor asks for a reference that names something.
  if (preset === 'deno' || (preset === 'api-extractor' && !reference)) return false;
  // A reference to nothing in the project counts only when it may be one to another package.
  return inheritsFrom !== undefined || reference === '' || /^@|[/#]/u.test(reference ?? '');
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
    modifiers: /^private\b/u.test(signature) ? ['private'] : [],
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
