import type { Doc } from './doc.ts';

/** True when two docs say the same: absent and empty parts are alike, and white space counts as one space. */
export function sameDoc(left: Doc, right: Doc): boolean {
  return canonical(left) === canonical(right);
}

/** True when a doc has no content at all, like that of an empty comment. */
export function isEmptyDoc(doc: Doc): boolean {
  return canonical(doc) === '{}';
}

/** Parts in alphabetical order, empty ones left out. */
function canonical(doc: Doc): string {
  const parts = Object.entries(doc).filter(([name, part]) => name === 'inheritDoc' || !isEmpty(part));
  return JSON.stringify(Object.fromEntries(parts.sort(([left], [right]) => (left < right ? -1 : 1))), normalize);
}

function isEmpty(part: unknown): boolean {
  return part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
}

function normalize(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : value;
}
