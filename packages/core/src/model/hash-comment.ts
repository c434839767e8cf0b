import { unframeComment } from './comment-text.ts';
import { hashText } from './hash.ts';

/**
 * Hash of what a comment says: stars, indentation, line breaks and runs of white space do not count.
 * Tells a generated comment that was moved or wrapped from one that was edited.
 */
export function hashComment(raw: string): string {
  return hashText(unframeComment(raw).text.replaceAll(/\s+/gu, ' ').trim());
}
