import type { TextRange } from '@docwright/core/model';
import type { AST } from 'eslint';
import type { OpenFile } from './open-file.ts';

/** A range of the text as lines and columns. */
export function locate({ start, end }: TextRange, { sourceCode }: Pick<OpenFile, 'sourceCode'>): AST.SourceLocation {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}
