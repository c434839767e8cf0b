import type { Comment, DocPart } from '@docwright/core/model';
import { offsetOfPart } from '@docwright/core/verify';
import type { AST } from 'eslint';
import type { LintFile } from './lint-file.ts';

/**
 * Where a part of a comment stands: what it names or its tag, up to the end of the line. The whole comment where nothing is said
 * of a part.
 */
export function locatePart(
  comment: Comment,
  part: DocPart | undefined,
  args: Readonly<Record<string, string>>,
  { sourceCode }: LintFile,
): AST.SourceLocation {
  const { raw, range } = comment;
  const offset = part === undefined ? 0 : offsetOfPart(raw, part, args);
  const code = args['code'] ?? '';
  const length = code !== '' && raw.startsWith(code, offset) ? code.length : lengthOfLine(raw, offset, part);
  const start = range.start + offset;
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(start + length) };
}

function lengthOfLine(raw: string, offset: number, part: DocPart | undefined): number {
  if (part === undefined) return raw.length;
  const line = /^[^\r\n]*/u.exec(raw.slice(offset))?.[0] ?? '';
  return line.replace(/\s*\*\/$/u, '').trimEnd().length;
}
