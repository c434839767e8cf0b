import { inheritsDoc, type DocTask, type SymbolTable } from '../model/index.ts';
import type { KnownDocs } from './gather-context.ts';

/**
 * True when a task has become needless in the course of a run: its symbol has no comment, and a base it inherits from
 * has got a doc.
 *
 * @param docs - All docs known by now.
 */
export function inheritsMeanwhile({ symbol: id, reason }: DocTask, table: SymbolTable, docs: KnownDocs): boolean {
  const symbol = table.symbols[id];
  if (symbol === undefined || reason !== 'missing' || symbol.comment !== undefined) return false;
  return inheritsDoc(
    symbol,
    (base) => table.symbols[base],
    (base) => docs.get(base.id) !== undefined,
  );
}
