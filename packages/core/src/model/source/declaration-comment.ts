import { isFileHeader } from './file-header.ts';
import type { ModuleText } from './module-text.ts';
import { commentsBetween, countLineBreaks, type TriviaComment } from './trivia.ts';

/** Where a declaration may carry its comment. */
export interface CommentPlace {
  /** End of the token before the declaration. */
  readonly from: number;
  /** Start of the declaration, decorators and modifiers included. */
  readonly start: number;
  /** Where the declaration goes on behind its decorators: a comment may stand there too. */
  readonly behindDecorators?: { readonly from: number; readonly start: number };
}

/** The documentation comment of a declaration: the last one above it that is not about the file. */
export function findDeclarationComment(place: CommentPlace, source: ModuleText): TriviaComment | undefined {
  const last = ownComments(place, source).findLast((comment) => comment.doc && !declaresType(comment, source));
  if (last !== undefined) return isFileHeader(last, place, source) ? undefined : last;
  const inner = place.behindDecorators;
  return inner && commentsBetween(source.text, inner.from, inner.start).findLast(({ doc }) => doc);
}

/** In JavaScript a comment may be a declaration of its own. */
function declaresType({ start, end }: TriviaComment, { text, javaScript }: ModuleText): boolean {
  return javaScript && /@(?:typedef|callback|import)\b/u.test(text.slice(start, end));
}

/** Comments before the declaration, without one that ends the line of what stands before. */
export function ownComments({ from, start }: CommentPlace, { text }: ModuleText): TriviaComment[] {
  const comments = commentsBetween(text, from, start);
  if (from === 0 || comments.length === 0) return comments;
  return comments.filter(
    (comment) => countLineBreaks(text, from, comment.start) > 0 || countLineBreaks(text, comment.end, start) === 0,
  );
}
