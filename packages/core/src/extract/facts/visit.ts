import { ts } from 'ts-morph';
import { countDecision } from './complexity.ts';
import { declarationVisitors } from './visit-declarations.ts';
import { expressionVisitors } from './visit-expressions.ts';
import { nestedStatementVisitors, statementVisitors } from './visit-statements.ts';
import type { Visitor, VisitorEntry, Walk } from './walk.ts';

const shared = [...declarationVisitors, ...expressionVisitors];
const visitors = tableOf([...shared, ...statementVisitors]);
const nestedVisitors = tableOf([...shared, ...nestedStatementVisitors]);

/** By kind: an array is the fastest table for something that is looked up for every node. */
function tableOf(entries: readonly VisitorEntry[]): readonly (Visitor | undefined)[] {
  const table = Array.from<Visitor | undefined>({ length: ts.SyntaxKind.Count });
  for (const [kind, visitor] of entries) table[kind] = visitor;
  return table;
}

/** Visits one node and what is inside it. */
export function visit(node: ts.Node, walk: Walk): void {
  const { nested } = walk.flow;
  if (!nested) countDecision(node, walk);
  const visitor = (nested ? nestedVisitors : visitors)[node.kind];
  if (visitor === undefined) ts.forEachChild(node, walk.visitChild);
  else visitor(node, walk);
}
