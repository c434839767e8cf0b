import { ts } from 'ts-morph';
import type { Walk } from './walk.ts';

const { SyntaxKind } = ts;

const deciding = [
  SyntaxKind.IfStatement,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
];

const isDeciding = Array.from<boolean>({ length: SyntaxKind.Count });
for (const kind of deciding) isDeciding[kind] = true;

/**
 * Counts a node where the run may go two ways: branches, loops, and operators that may skip their right side; whoever
 * visits `case` and `catch` counts these. Optional chains and default values do not count.
 */
export function countDecision({ kind }: ts.Node, walk: Walk): void {
  if (isDeciding[kind] === true) walk.decisions++;
}
