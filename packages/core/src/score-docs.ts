import { qualityStyle, scoreDoc, scoresOf, type QualitySettings } from './quality/index.ts';
import type { Doc, SymbolRecord, SymbolTable } from './model/index.ts';

/** The scores of docs as the cache keeps them. What they are held against is learned at the first call. */
export function createScorer(
  table: SymbolTable,
  settings: QualitySettings,
): (doc: Doc, symbol: SymbolRecord) => Readonly<Record<string, number>> {
  let style: ReturnType<typeof qualityStyle> | undefined;
  return (doc, symbol) => scoresOf(scoreDoc(doc, symbol, (style ??= qualityStyle(table, settings))));
}
