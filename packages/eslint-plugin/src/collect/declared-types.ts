import { declaredSymbols, type TextRange } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';

/** Collects the types that comments of JavaScript declare between the statements of a module. */
export function collectDeclaredTypes(statements: readonly TSESTree.Node[], context: CollectContext): void {
  const { path, text, ids, comments, symbols, byId } = context;
  for (const record of declaredSymbols({ path, text, ids, gaps: gapsOf(statements, text) }).symbols) {
    const { start } = record.comment?.range ?? record.location.range;
    // Nothing in the tree declares it. A comment has a place as a node has, and that is all a report asks for.
    const node = comments.find(({ range }) => range[0] === start) as TSESTree.Node | undefined;
    if (node === undefined) continue;
    const parent = record.parent === undefined ? undefined : byId.get(record.parent);
    const symbol = { record, node, nameNode: node, ...(parent && { parent }) };
    symbols.push(symbol);
    byId.set(record.id, symbol);
  }
}

/** What stands between statements: white space and comments. */
function gapsOf(statements: readonly TSESTree.Node[], text: string): TextRange[] {
  const starts = [0, ...statements.map(({ range }) => range[1])];
  return starts.map((start, index) => ({ start, end: statements[index]?.range[0] ?? text.length }));
}
