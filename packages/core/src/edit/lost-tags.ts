import type { Comment, Doc } from '../model/index.ts';
import { isDirectiveForNext } from './directives.ts';

/** Block tags that the compiler reads as types or declarations, in JavaScript above all. */
const typeTags = new Set(
  'type typedef callback template satisfies overload enum this import augments extends implements property prop'.split(
    ' ',
  ),
);

/**
 * Tags of a comment that tools act on and that its replacement lacks: modifiers (`@internal`), `@deprecated`,
 * the tags the compiler reads as types, and directives that are written as documentation.
 *
 * @returns Tags with `@`, or the directive.
 */
export function lostTags({ raw, doc: before }: Comment, after: Doc): string[] {
  if (isDirectiveForNext(raw)) return [raw];
  const kept = new Set(actedOn(after));
  return actedOn(before)
    .filter((tag) => !kept.has(tag))
    .map((tag) => `@${tag}`);
}

function actedOn(doc: Doc): string[] {
  const types = (doc.tags ?? []).map(({ name }) => name).filter((name) => typeTags.has(name));
  return [...(doc.modifiers ?? []), ...(doc.deprecated === undefined ? [] : ['deprecated']), ...types];
}
