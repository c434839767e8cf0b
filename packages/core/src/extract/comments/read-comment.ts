import { parseComment, type Comment, type ParsedComment, type TriviaComment } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import type { CommentTypes } from '../types/comment-types.ts';

/** Parses a comment that was found in the text of a module. */
export function readComment(
  { start, end }: TriviaComment,
  { text, javaScript }: ModuleContext,
): { comment: Comment; types: CommentTypes } {
  const raw = text.slice(start, end);
  const { doc, messages, types = noTypes } = javaScript ? parseComment(raw, { dialect: 'jsdoc' }) : parseOnce(raw);
  return { comment: { raw, range: { start, end }, doc, messages }, types };
}

const noTypes: CommentTypes = {};

/** In libraries more than half of all comments say the same as another: on overloads, and on fields of similar types. */
const parsed = new Map<string, ParsedComment>();
const mostParsed = 4000;

function parseOnce(raw: string): ParsedComment {
  const known = parsed.get(raw);
  if (known !== undefined) return known;
  if (parsed.size === mostParsed) parsed.clear();
  const comment = parseComment(raw);
  parsed.set(raw, comment);
  return comment;
}
