import { baseForm, nounVerbs, plainVerbs, thirdPersonForm } from './verbs.ts';

/** How a text about something that can be called begins: `Returns the name.` or `Return the name.` */
export type Mood = 'indicative' | 'imperative';

/** The mood of a text by its first word; undefined where that is no verb, or may be a noun. */
export function moodOf(text: string): Mood | undefined {
  const word = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(text)?.[0].toLowerCase();
  if (word === undefined) return undefined;
  if (baseForm(word) !== undefined) return 'indicative';
  return plainVerbs.has(word) || leading.has(word) ? 'imperative' : undefined;
}

/** Words that may be nouns, but begin a sentence as verbs. */
const leading: ReadonlySet<string> = new Set(['return', 'start', 'use']);

/**
 * The text with its sentences in a mood: their first words, and the verbs joined to them by `and` or `or`. A sentence that
 * begins with something else stays as it is.
 */
export function inMood(text: string, mood: Mood): string {
  return text.replaceAll(/(?<=^|[.!?]\s+)\p{Lu}\p{Ll}+\s[^.!?]*/gu, (sentence) =>
    moodOf(sentence) === undefined || moodOf(sentence) === mood ? sentence : turn(sentence, mood),
  );
}

function turn(sentence: string, mood: Mood): string {
  return sentence.replaceAll(/(`[^`]*`)|(?<=^|,? (?:and|or|then) )\p{L}\p{Ll}+(?=\s)/gu, (word, code?: string) => {
    if (code !== undefined) return word;
    const other = mood === 'imperative' ? baseForm(word.toLowerCase()) : inflect(word.toLowerCase());
    if (other === undefined) return word;
    return /^\p{Lu}/u.test(word) ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other;
  });
}

function inflect(word: string): string | undefined {
  return plainVerbs.has(word) || nounVerbs.has(word) ? thirdPersonForm(word) : undefined;
}
