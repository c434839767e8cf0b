import { automatedReadability } from 'automated-readability';

/** Formulas of readability say nothing of fewer words. */
const leastWords = 60;

/**
 * Years of school that a text asks of its readers, by the Automated Readability Index, rounded down. Undefined for a text that is
 * too short to tell. Code and links are one word each.
 */
export function gradeOf(sentences: readonly string[]): number | undefined {
  const words = sentences.join(' ').match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < leastWords) return undefined;
  const character = words.reduce((sum, word) => sum + word.length, 0);
  return Math.floor(automatedReadability({ sentence: sentences.length, word: words.length, character }));
}
