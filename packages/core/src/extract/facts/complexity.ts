import { ts } from 'ts-morph';
import type { Walk } from './walk.ts';

const { SyntaxKind } = ts;

const decisions = new Set([
  SyntaxKind.IfStatement,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.ForOfStatement,
  SyntaxKind.WhileStatement,
  SyntaxKind.DoStatement,
  SyntaxKind.CaseClause,
  SyntaxKind.CatchClause,
]);

const decidingOperators = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
]);

/**
 * Counts a node where the run may go two ways: branches, loops, cases, `catch`, and operators that may skip their right
 * side. Optional chains and default values do not count, nor does what nested functions do.
 */
export function countDecision(node: ts.Node, walk: Walk): void {
  if (isDecision(node) && !walk.flow.nested) walk.decisions++;
}

function isDecision(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return decidingOperators.has(node.operatorToken.kind);
  return decisions.has(node.kind);
}
