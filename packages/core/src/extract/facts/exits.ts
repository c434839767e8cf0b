import { ts } from 'ts-morph';

/** How a statement always ends the run of what holds it; undefined when the run may go on behind it. */
export type Exit = 'return' | 'throw' | 'jump';

/** Tells whether a statement always leaves. Only what syntax makes certain counts. */
export function exitOf(statement: ts.Statement): Exit | undefined {
  switch (statement.kind) {
    case ts.SyntaxKind.ReturnStatement:
      return 'return';
    case ts.SyntaxKind.ThrowStatement:
      return 'throw';
    case ts.SyntaxKind.BreakStatement:
    case ts.SyntaxKind.ContinueStatement:
      return 'jump';
    case ts.SyntaxKind.Block:
      return exitOfAll((statement as ts.Block).statements);
    case ts.SyntaxKind.IfStatement: {
      const { thenStatement, elseStatement } = statement as ts.IfStatement;
      const whenElse = elseStatement && exitOf(elseStatement);
      return whenElse && exitOf(thenStatement) && whenElse;
    }
    case ts.SyntaxKind.TryStatement: {
      const { tryBlock, catchClause, finallyBlock } = statement as ts.TryStatement;
      const always = finallyBlock && exitOf(finallyBlock);
      if (always !== undefined) return always;
      const tried = exitOf(tryBlock);
      return catchClause === undefined ? tried : tried && exitOf(catchClause.block);
    }
    default:
      return undefined;
  }
}

/** How a list of statements always leaves. */
export function exitOfAll(statements: readonly ts.Statement[]): Exit | undefined {
  for (const statement of statements) {
    const exit = exitOf(statement);
    if (exit !== undefined) return exit;
  }
  return undefined;
}
