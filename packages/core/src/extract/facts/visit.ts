import { ts } from 'ts-morph';
import { countDecision } from './complexity.ts';
import { declarationVisitors } from './visit-declarations.ts';
import { expressionVisitors } from './visit-expressions.ts';
import { statementVisitors, visitNestedStatement } from './visit-statements.ts';
import type { Visitor, Walk } from './walk.ts';

const visitors: (Visitor | undefined)[] = [];
for (const [kind, visitor] of [...declarationVisitors, ...expressionVisitors, ...statementVisitors])
  visitors[kind] = visitor;

/** Visits one node and what is inside it. */
export function visit(node: ts.Node, walk: Walk): void {
  countDecision(node, walk);
  const visitor = walk.flow.nested && ts.isStatement(node) ? visitNestedStatement : visitors[node.kind];
  if (visitor === undefined) ts.forEachChild(node, walk.visitChild);
  else visitor(node, walk);
}
