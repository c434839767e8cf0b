import type { CommentPlace } from './declaration-comment.ts';
import type { ModuleText } from './module-text.ts';
import { commentsBetween, countLineBreaks, type TriviaComment } from './trivia.ts';

const moduleTags = /\s@packageDocumentation\b|^[\s*/]*@(?:module|fileoverview|fileOverview|file|overview)\b/mu;
const licence = /@(?:license|licence|copyright|preserve)\b|^[\s*/!]*(?:copyright\b|\(c\)|SPDX-)/imu;

/** True when a comment is about the file rather than about the declaration below it. */
export function isFileHeader(comment: TriviaComment, place: CommentPlace, { text }: ModuleText): boolean {
  const raw = text.slice(comment.start, comment.end);
  if (isAboutModule(raw)) return true;
  if (!isFirstInFile(place, text)) return false;
  if (licence.test(raw)) return true;
  const isOnly = commentsBetween(text, place.from, comment.start).every(({ doc }) => !doc);
  return isOnly && countLineBreaks(text, comment.end, nextThing(comment, place, text)) > 1;
}

/** True for a comment that says so itself. The first look is cheap, and nearly always the last. */
export function isAboutModule(raw: string): boolean {
  return /@(?:packageD|module|file|overview)/u.test(raw) && moduleTags.test(raw);
}

function isFirstInFile({ from }: CommentPlace, text: string): boolean {
  return /^(?:\uFEFF)?(?:\s*(['"])use [a-z]+\1;?)*$/u.test(text.slice(0, Math.min(from, 100)));
}

/** Start of the comment or code that follows a comment. */
function nextThing(comment: TriviaComment, { start }: CommentPlace, text: string): number {
  return commentsBetween(text, comment.end, start)[0]?.start ?? start;
}
