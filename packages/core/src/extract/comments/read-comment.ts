import { parseComment, type Comment, type TriviaComment } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import type { CommentTypes } from '../types/comment-types.ts';

/** Parses a comment that was found in the text of a module. */
export function readComment(
  { start, end }: TriviaComment,
  { text, javaScript }: ModuleContext,
): { comment: Comment; types: CommentTypes } {
  const raw = text.slice(start, end);
  const { doc, messages, types = {} } = parseComment(raw, { dialect: javaScript ? 'jsdoc' : 'tsdoc' });
  return { comment: { raw, range: { start, end }, doc, messages }, types };
}
