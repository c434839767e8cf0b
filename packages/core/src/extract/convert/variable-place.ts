import type { ts } from 'ts-morph';
import type { CommentPlace, Modifier, TextRange } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { signatureStart } from './modifiers.ts';

/** One declarator of a variable statement. */
export interface Variable {
  readonly statement: ts.VariableStatement;
  readonly declaration: ts.VariableDeclaration;
  readonly isFirst: boolean;
  readonly modifiers: readonly Modifier[];
}

/** Where the comment of the first variable of a statement stands. */
export function statementPlace(statement: ts.VariableStatement, { source }: ModuleContext): CommentPlace {
  return { from: statement.pos, start: statement.getStart(source) };
}

/** Where the comment of a later variable stands. */
export function declaratorPlace(declaration: ts.VariableDeclaration, { source }: ModuleContext): CommentPlace {
  return { from: declaration.pos, start: declaration.getStart(source) };
}

/** From the keyword to an end inside the declarator. */
export function declaredRanges(
  { statement, declaration, isFirst }: Variable,
  end: number,
  context: ModuleContext,
): TextRange[] {
  const keyword = keywordRange(statement, context);
  if (isFirst) return [{ start: keyword.start, end }];
  return [keyword, { start: declaration.getStart(context.source), end }];
}

/** The keyword of a statement: `const`. */
export function keywordRange(statement: ts.VariableStatement, context: ModuleContext): TextRange {
  const start = context.tokens.startFrom(signatureStart(statement, context));
  const first = statement.declarationList.declarations[0];
  return { start, end: first?.getStart(context.source) ?? statement.end };
}
