import type { SymbolRecord } from '../model/index.ts';
import { existence } from './checks/existence.ts';
import type { Universe } from './universe.ts';

/** Names in back-ticks and links of a symbol's comment that lead nowhere, sorted; none where it has no comment. */
export function unknownNames(symbol: SymbolRecord, universe: Universe): string[] {
  const { comment } = symbol;
  if (comment === undefined) return [];
  const seen = [...existence.run(comment.doc, symbol, universe, 'human')];
  return [...new Set(seen.flatMap(({ args }) => args?.['name'] ?? []))].sort();
}
