import { tokenize } from '../model/index.ts';
import type { TextRange } from '../model/index.ts';
import { lineEnd, lineStart, skipBlanks } from './place.ts';

/** Comments that tell a tool about the next line or the next declaration. */
const forNext =
  /@ts-(?:ignore|expect-error)|(?:eslint|oxlint)-disable-next-line|tslint:disable-next-line|(?:prettier|biome|deno-(?:lint|fmt))-ignore(?!-)|\b(?:istanbul|[cv]8) ignore (?:next|else|if)/u;

/** The compiler skips empty lines and `//` lines on the way to what its directives are about. */
const forNextCode = /@ts-(?:ignore|expect-error)/u;

const forSameLine = /(?:eslint|oxlint)-disable-line|tslint:disable-line/u;

const comment = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//gu;

/** Whether a comment tells a tool about what follows. */
export function isDirectiveForNext(text: string): boolean {
  return forNext.test(text);
}

/** Whether a directive is about what follows it after `between`, which holds comments and white space only. */
export function reaches(directive: string, between: string): boolean {
  const lines = between.split(/\r\n?|[\n\u2028\u2029]/u);
  if (lines.length <= 2) return true;
  return forNextCode.test(directive) && lines.slice(1, -1).every((line) => /^\s*(?:\/\/|$)/u.test(line));
}

/** A directive in a text. */
export interface Directive extends TextRange {
  readonly text: string;
  /** Where the next token starts. */
  readonly code: number;
}

/** Finds the comments that are directives for the next line or for their own. Needs no parser; JSX text may fool it. */
export function findDirectives(text: string): Directive[] {
  if (!forNext.test(text) && !forSameLine.test(text)) return [];
  const directives: Directive[] = [];
  let position = 0;
  for (const { start: code, end } of [...tokenize(text), { start: text.length, end: text.length }]) {
    const trivia = code - position > 3 ? text.slice(position, code) : '';
    for (const { 0: found, index } of trivia.matchAll(comment)) {
      const start = position + index;
      if (!forNext.test(found) && !forSameLine.test(found)) continue;
      directives.push({ text: found, start, end: start + found.length, code });
    }
    position = end;
  }
  return directives;
}

/** Whether one of the directives is about the code at an offset. */
export function isAboutCode(directives: readonly Directive[], text: string, offset: number): boolean {
  return directives.some(
    ({ text: directive, end, code }) =>
      end <= offset && offset <= code && forNext.test(directive) && reaches(directive, text.slice(end, offset)),
  );
}

/** Whether one of the directives is about the line of an offset, from its first code or from behind it. */
export function isAboutLine(directives: readonly Directive[], text: string, offset: number): boolean {
  const [from, to] = [lineStart(text, offset), lineEnd(text, offset)];
  const isOnLine = (one: Directive): boolean => one.start >= from && one.end <= to && forSameLine.test(one.text);
  return isAboutCode(directives, text, skipBlanks(text, from)) || directives.some(isOnLine);
}
