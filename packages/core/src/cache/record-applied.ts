import {
  hashComment,
  parseComment,
  sameDoc,
  type CacheContent,
  type CachedSymbol,
  type CacheShard,
  type ModuleEdits,
  type TextEdit,
} from '../model/index.ts';
import { omit } from './pick.ts';

/**
 * Records that comments were written into the sources, so that a later change of one is known as an edit.
 * Without it a comment that is changed before the next run counts as human.
 *
 * @param cached - The cache that the comments were taken from.
 * @param edits - The edits of the modules that were written.
 * @returns The shards that change by it.
 */
export function recordApplied(cached: CacheContent, edits: readonly ModuleEdits[]): CacheShard[] {
  return edits.flatMap(({ module, edits: written }) => {
    const shard = cached.get(module);
    return shard === undefined ? [] : [applyToShard(shard, written)];
  });
}

function applyToShard(shard: CacheShard, edits: readonly TextEdit[]): CacheShard {
  const symbols = { ...shard.symbols };
  const dialect = /\.[cm]?jsx?$/u.test(shard.module) ? 'jsdoc' : 'tsdoc';
  for (const { symbol: id, text } of edits) {
    const symbol = symbols[id];
    if (symbol !== undefined) symbols[id] = applied(symbol, text, dialect);
  }
  return { ...shard, symbols };
}

function applied(symbol: CachedSymbol, text: string, dialect: 'tsdoc' | 'jsdoc'): CachedSymbol {
  const raw = text.slice(text.indexOf('/**'), text.lastIndexOf('*/') + 2);
  const written = parseComment(raw, { dialect }).doc;
  // What is written may hold more than the doc: tags of the old comment that tools act on stay.
  const doc = symbol.doc && sameDoc(symbol.doc, written) ? symbol.doc : written;
  return {
    ...omit(symbol, 'replaces', 'replaced', 'writtenFor', 'commentFindings'),
    doc,
    commentHash: hashComment(raw),
  };
}
