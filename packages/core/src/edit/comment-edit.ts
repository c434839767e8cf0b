import { hashComment, isEmptyDoc, renderComment } from '../model/index.ts';
import type { Doc, Problem, ProblemCode, RenderOptions, SymbolRecord, TextEdit, TextRange } from '../model/index.ts';
import { hasDirectiveForSameLine, isDirectiveForNext } from './directives.ts';
import { jsdocTypes } from './jsdoc-types.ts';
import { lostTags } from './lost-tags.ts';
import { lineEnd, lineStart, placeAt, skipBlanks, type Place } from './place.ts';

/** The edit for one symbol, or why there is none. Both are absent when its comment says the same already. */
export interface CommentEdit {
  readonly edit?: TextEdit;
  readonly problem?: Problem;
}

/**
 * Plans the comment of one symbol: over the one it has, else at its anchor.
 *
 * @param width - Longest line of the comment, indentation included.
 */
export function commentEdit(text: string, symbol: SymbolRecord, doc: Doc, width: number): CommentEdit {
  const { comment } = symbol;
  if (isEmptyDoc(doc)) return {};
  const place = placeAt(text, comment?.range.start ?? symbol.location.commentAnchor);
  const dialect = /\.[cm]?jsx?$/u.test(symbol.module) ? 'jsdoc' : 'tsdoc';
  const rendered = render(symbol, doc, place, { dialect, width });
  if (comment && hashComment(comment.raw) === hashComment(rendered)) return {};
  const lost = comment ? lostTags(comment, rendered, dialect) : [];
  if (lost.length > 0) return refuse('comment-kept', symbol, { tags: lost.join(', ') });
  const breaksLine = !place.startsLine && rendered.includes(place.newline);
  if (breaksLine && isNearDirective(text, place.offset)) return refuse('comment-has-no-room', symbol, {});
  const range = comment?.range ?? { start: place.offset, end: place.offset };
  return { edit: { symbol: symbol.id, ...fit(text, range, rendered, place) } };
}

/** In the middle of a line a comment stays on that line if it can. */
function render(
  symbol: SymbolRecord,
  doc: Doc,
  { indent, newline, startsLine }: Place,
  { dialect, width }: Pick<RenderOptions, 'dialect' | 'width'>,
): string {
  const options = { indent, newline, dialect, ...(dialect === 'jsdoc' && { types: jsdocTypes(symbol) }) };
  if (startsLine) return renderComment(doc, { ...options, width });
  const oneLine = renderComment(doc, { ...options, width: Number.MAX_SAFE_INTEGER });
  return oneLine.includes(newline) ? renderComment(doc, { ...options, width }) : oneLine;
}

/** Adds the white space between the comment and what it documents. */
function fit(text: string, range: TextRange, comment: string, place: Place): Omit<TextEdit, 'symbol'> {
  const behind = place.newline + place.indent;
  if (range.start === range.end) return { range, text: comment + (place.startsLine ? behind : ' ') };
  const next = skipBlanks(text, range.end);
  const standsAlone = next === lineEnd(text, next);
  if (standsAlone || !place.startsLine || !comment.includes(place.newline)) return { range, text: comment };
  return { range: { start: range.start, end: next }, text: comment + behind };
}

/** Whether a directive about this line stands on it or above it: a line break would part it from what it is about. */
function isNearDirective(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  const end = Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
  const above = text.slice(lineStart(text, end), end);
  return hasDirectiveForSameLine(text.slice(start, lineEnd(text, offset))) || isDirectiveForNext(above);
}

function refuse(code: ProblemCode, symbol: SymbolRecord, args: Problem['args']): CommentEdit {
  const { id, module, location } = symbol;
  const place = { module, line: location.line, column: location.column };
  return { problem: { code, severity: 'warning', args: { symbol: id, ...args }, place } };
}
