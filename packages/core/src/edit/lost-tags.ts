import { parseComment } from '../model/index.ts';
import type { Comment, Doc, DocTag, ParsedComment } from '../model/index.ts';
import { isDirectiveForNext } from './directives.ts';

/** Block tags that the compiler reads in JavaScript as types or declarations. */
const typeTags = new Set('typedef callback overload enum this import extends augments implements property'.split(' '));

/**
 * What tools act on in a comment and its replacement lacks: modifiers (`@internal`), `@deprecated`, `@inheritDoc`, types in JavaScript,
 * and directives that are written as documentation.
 *
 * @param after - The replacement, from its opening to its closing delimiter.
 * @returns Tags with `@`, or the directive.
 */
export function lostTags(before: Comment, after: string, dialect: 'tsdoc' | 'jsdoc'): string[] {
  if (isDirectiveForNext(before.raw)) return [before.raw];
  const old = parseComment(before.raw, { dialect });
  const now = parseComment(after, { dialect });
  const kept = new Set([...actedOn(now.doc), ...stated(now)]);
  const tags = dialect === 'jsdoc' ? [...actedOn(old.doc), ...stated(old)] : actedOn(old.doc);
  return tags.filter((tag) => !kept.has(tag)).map((tag) => `@${tag}`);
}

function actedOn(doc: Doc): string[] {
  const modifiers = doc.modifiers ?? [];
  const tags = (doc.tags ?? []).filter(({ name }) => typeTags.has(name)).map(named);
  const deprecated = doc.deprecated === undefined ? [] : ['deprecated'];
  const inherited = doc.inheritDoc === undefined ? [] : ['inheritDoc'];
  return [...modifiers, ...deprecated, ...inherited, ...tags];
}

/** A tag with the name behind it, so that each of several counts: `property size`. */
function named({ name, text }: DocTag): string {
  return `${name} ${/^\S*/u.exec(text)?.[0] ?? ''}`.trimEnd();
}

/** Types and type parameters, as a comment would state them. */
function stated({ doc, types = {} }: ParsedComment): string[] {
  const templates = (doc.typeParameters ?? []).map(({ name }) => `template ${name}`);
  return [...templates, ...Object.entries(types).map(([key, type]) => `${key.replace(':', ' ')} {${type}}`)];
}
