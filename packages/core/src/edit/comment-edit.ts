import {
  frameComment,
  hashComment,
  isDeclaredInComment,
  isEmptyDoc,
  isJavaScript,
  parseComment,
  renderComment,
  safeLine,
  sameDoc,
  stableJson,
} from '../model/index.ts';
import type {
  Doc,
  HouseStyle,
  Problem,
  ProblemCode,
  RenderOptions,
  SymbolRecord,
  TextEdit,
  TextRange,
} from '../model/index.ts';
import { isAboutCode, isAboutLine, type Directive } from './directives.ts';
import { jsdocTypes } from './jsdoc-types.ts';
import { lostTags } from './lost-tags.ts';
import { withTypes } from './with-types.ts';
import { lineEnd, placeAt, skipBlanks, type Place } from './place.ts';

/** The edit for one symbol, or why there is none. Both are absent when its comment says the same already. */
export interface CommentEdit {
  readonly edit?: TextEdit;
  readonly problem?: Problem;
}

/** What the comments of a module are written into. */
export interface CommentTarget {
  readonly text: string;
  readonly directives: readonly Directive[];
  /** Longest line of a comment, indentation included. */
  readonly width: number;
  readonly style: HouseStyle;
  /** What stands in a comment, in the place of how docwright lays it out; undefined to leave that to docwright. */
  readonly layout?: (doc: Doc, symbol: SymbolRecord) => string | undefined;
}

/** Plans the comment of one symbol: over the one it has, else at its anchor. */
export function commentEdit(symbol: SymbolRecord, doc: Doc, target: CommentTarget): CommentEdit {
  const { text, width, style } = target;
  const { comment } = symbol;
  if (isEmptyDoc(doc)) return {};
  // Its comment is the declaration.
  if (isDeclaredInComment(symbol)) return refuse('comment-kept', symbol, { tags: '@typedef' });
  const place = placeAt(text, comment?.range.start ?? symbol.location.commentAnchor);
  const dialect = style.dialect === 'auto' ? (isJavaScript(symbol.module) ? 'jsdoc' : 'tsdoc') : style.dialect;
  const own = render(symbol, doc, place, { dialect, width, style });
  const content = target.layout?.(doc, symbol);
  // Types that comments declare in JavaScript are no part of a doc, so that no template has them.
  const rendered = content === undefined ? own : frameLines(typed(content, own, dialect), place);
  if (content !== undefined && !saysTheSame(rendered, own, dialect)) return refuse('comment-template', symbol, {});
  if (comment && hashComment(comment.raw) === hashComment(rendered)) return {};
  const lost = comment ? lostTags(comment, rendered, isJavaScript(symbol.module) ? 'jsdoc' : dialect) : [];
  if (lost.length > 0) return refuse('comment-kept', symbol, { tags: lost.join(', ') });
  const range = comment?.range ?? { start: place.offset, end: place.offset };
  const edit = { symbol: symbol.id, ...fit(text, range, rendered, place) };
  return partsDirective(edit, place, target) ? refuse('comment-has-no-room', symbol, {}) : { edit };
}

function typed(content: string, own: string, dialect: RenderOptions['dialect']): string {
  return dialect === 'jsdoc' ? withTypes(content, parseComment(own, { dialect }).types ?? {}) : content;
}

function frameLines(content: string, place: Place): string {
  return frameComment(content.split('\n').map(safeLine), place);
}

/** Whether a comment reads back as one of docwright does, whose doc the truth gate let pass: nothing added, nothing lost. */
function saysTheSame(comment: string, own: string, dialect: RenderOptions['dialect']): boolean {
  const [read, meant] = [parseComment(comment, { dialect }), parseComment(own, { dialect })];
  const hasTypes = stableJson(read.types ?? {}) === stableJson(meant.types ?? {});
  return read.messages.length === 0 && hasTypes && sameDoc(read.doc, meant.doc);
}

/** In the middle of a line a comment stays on that line if it can. */
function render(
  symbol: SymbolRecord,
  doc: Doc,
  { indent, newline, startsLine }: Place,
  { dialect, width, style }: Required<Pick<RenderOptions, 'dialect' | 'width' | 'style'>>,
): string {
  // Where there is TypeScript, it says the types.
  const types = dialect === 'jsdoc' && isJavaScript(symbol.module) ? { types: jsdocTypes(symbol) } : {};
  const options = { indent, newline, dialect, style, ...types };
  if (startsLine) return renderComment(doc, { ...options, width });
  const oneLine = renderComment(doc, { ...options, width: Number.MAX_SAFE_INTEGER });
  return oneLine.includes(newline) ? renderComment(doc, { ...options, width }) : oneLine;
}

/** Adds the white space between the comment and what it documents. */
function fit(text: string, range: TextRange, comment: string, place: Place): Omit<TextEdit, 'symbol'> {
  const behind = place.newline + place.indent;
  if (range.start === range.end) return { range, text: comment + (place.startsLine ? behind : ' ') };
  if (!place.startsLine || !comment.includes(place.newline) || endsLine(text, range.end))
    return { range, text: comment };
  return { range: { start: range.start, end: skipBlanks(text, range.end) }, text: comment + behind };
}

/** Whether a directive is about code that the edit would part from it. */
function partsDirective(
  { range, text: comment }: TextEdit,
  place: Place,
  { text, directives }: CommentTarget,
): boolean {
  const isInsertion = range.start === range.end;
  const hasOwnLines = place.startsLine && (isInsertion || endsLine(text, range.end));
  if (hasOwnLines) return isInsertion && isAboutCode(directives, text, place.offset);
  const { offset, newline } = place;
  return comment.includes(newline) && (isAboutLine(directives, text, offset) || isAboutCode(directives, text, offset));
}

function endsLine(text: string, offset: number): boolean {
  const next = skipBlanks(text, offset);
  return next === lineEnd(text, next);
}

function refuse(code: ProblemCode, symbol: SymbolRecord, args: Problem['args']): CommentEdit {
  const { id, module, location } = symbol;
  const place = { module, line: location.line, column: location.column };
  return { problem: { code, severity: 'warning', args: { symbol: id, ...args }, place } };
}
