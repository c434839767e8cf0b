import type { Doc } from './doc.ts';
import { hashText } from './hash.ts';
import { stableJson } from './stable-json.ts';

/** True when two docs say the same: absent and empty parts are alike, and white space counts as one space. */
export function sameDoc(left: Doc, right: Doc): boolean {
  return samePart(left, right) && (left.inheritDoc === undefined) === (right.inheritDoc === undefined);
}

/** Hash of what a doc says: equal for docs that {@link sameDoc} takes for the same. */
export function hashDoc(doc: Doc): string {
  return hashText(stableJson(canonical(doc)));
}

/** True when a doc has no content at all, like that of an empty comment. */
export function isEmptyDoc(doc: Doc): boolean {
  return doc.inheritDoc === undefined && Object.values(doc).every(isEmpty);
}

function samePart(left: unknown, right: unknown): boolean {
  if (left === right || (isEmpty(left) && isEmpty(right))) return true;
  if (typeof left === 'string' && typeof right === 'string') return normalize(left) === normalize(right);
  if (!isObject(left) || !isObject(right)) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => samePart(left[name], right[name]));
}

function canonical(part: unknown): unknown {
  if (typeof part === 'string') return normalize(part);
  if (Array.isArray(part)) return part.map(canonical);
  if (!isObject(part)) return part;
  const kept = Object.entries(part).filter(([name, value]) => name === 'inheritDoc' || !isEmpty(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, canonical(value)]));
}

function isEmpty(part: unknown): boolean {
  return part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null;
}

function normalize(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
