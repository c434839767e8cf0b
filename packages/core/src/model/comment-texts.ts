import { escapeTags } from './comment-blocks.ts';
import type { Doc } from './doc.ts';
import { closeFences, normalizeMarkdown } from './markdown-lines.ts';

/** The doc with texts that can be put into a comment: none of them ends it, starts a tag, or leaves a fence open. */
export function commentTexts(doc: Doc): Doc {
  const { throws, typeParameters, parameters } = doc;
  const named = <Named extends { readonly text: string }>(list: readonly Named[]): readonly Named[] =>
    list.map((each) => ({ ...each, text: safeText(each.text) }));
  return {
    ...doc,
    summary: safeText(doc.summary),
    ...(doc.remarks !== undefined && { remarks: safeText(doc.remarks) }),
    ...(doc.returns !== undefined && { returns: safeText(doc.returns) }),
    ...(doc.defaultValue !== undefined && { defaultValue: safeText(doc.defaultValue) }),
    ...(doc.deprecated !== undefined && { deprecated: safeText(doc.deprecated) }),
    ...(typeParameters && { typeParameters: named(typeParameters) }),
    ...(parameters && { parameters: named(parameters) }),
    ...(throws && { throws: named(throws) }),
    ...(doc.tags && { tags: named(doc.tags) }),
    ...(doc.see && { see: doc.see.map(safeText) }),
  };
}

/** A text of a comment, as {@link renderComment} writes it: a comment end in it is broken with a backslash. */
export function safeText(text: string): string {
  return escapeEnd(escapeTags(closeFences(normalizeMarkdown(text))));
}

/** A comment end is broken the way TSDoc has it. */
export function escapeEnd(text: string): string {
  return text.replaceAll('*/', String.raw`*\/`);
}

/** Whatever a name or code holds, it neither ends the comment nor the line. */
export function safeLine(line: string): string {
  return escapeEnd(line)
    .replaceAll(/[\r\n]/gu, '')
    .trimEnd();
}

/** Puts delimiters and stars around the lines of a comment. */
export function frameComment(
  lines: readonly string[],
  { indent, newline }: { readonly indent: string; readonly newline: string },
): string {
  const starred = lines.map((line) => (line === '' ? `${indent} *` : `${indent} * ${line}`));
  return ['/**', ...starred, `${indent} */`].join(newline);
}
