import type { Modifier, TextRange } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { leadingWords } from './leading-words.ts';
import { nextTokenStart } from './positions.ts';
import type { Declared } from './unwrap-statement.ts';

/** One declarator of a variable statement. */
export interface Variable {
  readonly statement: TSESTree.VariableDeclaration;
  readonly declared: Declared;
  readonly declarator: TSESTree.VariableDeclarator;
  readonly isFirst: boolean;
  readonly modifiers: (context: CollectContext) => readonly Modifier[];
}

/** From the keyword to an end inside the declarator. */
export function declaredRanges(variable: Variable, end: number, context: CollectContext): TextRange[] {
  const keyword = keywordRange(variable, context);
  if (variable.isFirst) return [{ start: keyword.start, end }];
  return [keyword, { start: variable.declarator.range[0], end }];
}

/** The keyword of a statement: `const`. */
export function keywordRange({ statement, declared }: Variable, context: CollectContext): TextRange {
  const first = statement.declarations[0].range[0];
  const { signatureStart } = leadingWords({ start: declared.start, limit: first, decorators: [] }, context);
  return { start: nextTokenStart(signatureStart, context), end: first };
}
